//! What the home part says.

use crate::messages::catalogue::catalogue;

catalogue! { "home";
}
