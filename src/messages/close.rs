//! What the close part says.

use crate::messages::catalogue::catalogue;

catalogue! { "close";
}
