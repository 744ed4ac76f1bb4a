//! What the receipt part says.

use crate::messages::catalogue::catalogue;

catalogue! { "receipt";
}
