//! What the demo part says.

use crate::messages::catalogue::catalogue;

catalogue! { "demo";
}
