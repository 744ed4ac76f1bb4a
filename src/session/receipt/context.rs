//! What no journal tells: the study, its ground, and this computer.

use serde::{Deserialize, Serialize};

use crate::units::Digest;

/// What a receipt needs to know that no journal tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptContext {
    /// The study's name.
    pub study: String,
    /// Where the study's rules are written down.
    pub ground: Ground,
    /// Whether memory may have been written to disk by the system.
    pub swap: Swap,
    /// Whether this program could reach a network at all.
    pub network: NetworkCode,
    /// SHA-256 of the study's receipt before this one.
    pub previous: Option<Digest>,
}

/// The documents a study rests on: the `[ground]` table of study.toml.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Ground {
    /// Which information letter or consent text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_text: Option<String>,
    /// Which data management plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_management_plan: Option<String>,
    /// Reference of the ethics review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ethics: Option<String>,
}

/// Whether the system may have written parts of memory to disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Swap {
    /// There is none.
    Off,
    /// There is, and it is encrypted.
    Encrypted,
    /// There is, and it is not encrypted.
    Plain,
    /// That could not be found out.
    Unknown,
}

/// What network code this build of luister has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NetworkCode {
    /// None at all.
    None,
    /// Only for fetching a speech model when somebody asks for it.
    ModelsOnly,
}
