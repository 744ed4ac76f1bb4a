//! What the audio part says.

use crate::messages::catalogue::catalogue;

catalogue! { "audio";
}
