//! What the consent part says.

use crate::messages::catalogue::catalogue;

catalogue! { "consent";
}
