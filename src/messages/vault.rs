//! What the vault part says.

use crate::messages::catalogue::catalogue;

catalogue! { "vault";
}
