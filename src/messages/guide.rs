//! What the guide part says.

use crate::messages::catalogue::catalogue;

catalogue! { "guide";
}
