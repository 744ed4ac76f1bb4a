//! Everything a session can leave as: the formats that hold one session, its project and its codes.

use super::format::{Format, write};
use super::options::{Numbering, Options};
use super::source::Source;
use super::{ExportError, qda};
use crate::units::Name;

/// What a session leaves as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A file of its text.
    Text(Format),
    /// A REFI-QDA project.
    Project,
    /// A REFI-QDA codebook.
    Codebook,
}

impl Form {
    /// Everything there is, in the order in which it is offered.
    pub const ALL: [Form; 12] = [
        Form::Text(Format::Docx),
        Form::Text(Format::Odt),
        Form::Text(Format::Txt),
        Form::Text(Format::TxtAtrain),
        Form::Text(Format::Md),
        Form::Text(Format::Html),
        Form::Project,
        Form::Codebook,
        Form::Text(Format::Csv),
        Form::Text(Format::Json),
        Form::Text(Format::Vtt),
        Form::Text(Format::Srt),
    ];

    /// Returns how its file's name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Text(format) => format.ending(),
            Form::Project => ".qdpx",
            Form::Codebook => ".qdc",
        }
    }

    /// Returns its file: the name, which holds codes only, and the bytes. Lines are numbered where a format knows lines.
    pub fn file(self, source: &Source, options: &Options, study: &Name) -> Result<(String, Vec<u8>), ExportError> {
        let lines = matches!(self, Form::Text(Format::Docx | Format::Odt));
        let numbering = match options.numbering {
            Numbering::Lines if !lines => Numbering::None,
            other => other,
        };
        let options = Options { numbering, ..*options };
        let bytes = match self {
            Form::Text(format) => write(source, format, &options)?,
            Form::Project => qda::qdpx(std::slice::from_ref(source), &options)?,
            Form::Codebook => {
                let mut book = qda::Codebook::of_study(study);
                if let Some(guide) = &source.guide {
                    book.add_guide(guide);
                }
                book.add_session(source, options.language);
                qda::qdc(&book).into_bytes()
            }
        };
        Ok((format!("{}{}", source.approved.session, self.ending()), bytes))
    }
}
