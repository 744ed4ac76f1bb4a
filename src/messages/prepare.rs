//! What the prepare part says.

use crate::messages::catalogue::catalogue;

catalogue! { "prepare";
}
