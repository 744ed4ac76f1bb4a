//! Everything that can be done with one key of one's own choice: its name in the settings, its usual key, its words.
//!
//! A hint belongs to the action that has its words, so that a screen goes on speaking of its usual keys only. Keys that go
//! by their place (arrows, digits, Enter in a question, Esc) are nobody's choice and stand not here.

use crate::app::hints::Hint;
use crate::app::keys::Key;
use crate::messages::{
    Message, accept, along, close, common, consent, deadlines, desk, exporting, facilitate, home, mend, name_said,
    newcomer, people, prepare, rehearsal, review, review_keys, screen, settling, taking_back, transcribe,
};

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident: $group:literal, $in_file:literal, $usual:literal, $($words:path),+;)*) => {
        /// Something that can be done with one key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// Every action, in the order of the screens.
            pub const ALL: &'static [Action] = &[$(Action::$name),*];

            /// Returns the screen it belongs to, as the settings name it; `everywhere` for those of every screen.
            pub const fn group(self) -> &'static str {
                match self { $(Action::$name => $group,)* }
            }

            /// Returns its name in the settings, within its screen.
            pub const fn name(self) -> &'static str {
                match self { $(Action::$name => $in_file,)* }
            }

            /// Returns its usual key, as it is printed; where that differs by language, the English one.
            pub const fn usual(self) -> &'static str {
                match self { $(Action::$name => $usual,)* }
            }

            /// Returns the words that hints of it carry: the first says what it does.
            pub const fn words(self) -> &'static [Message] {
                match self { $(Action::$name => &[$($words),+],)* }
            }
        }
    };
}

actions! {
    /// The palette.
    Palette: "everywhere", "palette", "Ctrl+P", screen::KEY_PALETTE;
    /// The other language.
    Language: "everywhere", "language", "F2", screen::KEY_LANGUAGE;
    /// Only state and time, until any key.
    Curtain: "everywhere", "curtain", "F3", screen::KEY_CURTAIN;
    /// The time as large as the window.
    LargeTime: "everywhere", "large-time", "F4", screen::KEY_LARGE_TIME;
    /// Take the last step back.
    Undo: "everywhere", "undo", "Ctrl+Z", screen::KEY_UNDO;
    /// A new session.
    NewSession: "study", "new", "n", home::KEY_NEW;
    /// A rehearsal with the guide under the hand.
    Rehearse: "study", "rehearse", "p", rehearsal::KEY;
    /// Read the study again.
    StudyAgain: "study", "look-again", "r", home::KEY_AGAIN;
    /// Files of the approved session under the hand.
    ExportSession: "study", "export", "f", exporting::KEY_EXPORT;
    /// One's own settings.
    OwnSettings: "study", "settings", "s", settling::KEY_SETTINGS;
    /// The review of the session under the hand.
    ReviewSession: "study", "review", "v", home::KEY_REVIEW;
    /// Destroy what is due.
    DestroyDue: "study", "destroy", "d", deadlines::KEY_DESTROY;
    /// Take more time.
    ExtendDue: "study", "more-time", "e", deadlines::KEY_EXTEND;
    /// The language, on the first screen.
    StudyLanguage: "study", "language", "l", home::KEY_LANGUAGE;
    /// End luister.
    Quit: "study", "quit", "q", home::KEY_QUIT;
    /// Read guides or devices again.
    PrepareAgain: "prepare", "look-again", "r", prepare::KEY_AGAIN;
    /// Try the microphone.
    TryMicrophone: "prepare", "try", "t", prepare::KEY_TRY, prepare::KEY_TRY_STOP;
    /// Five seconds, played back and wiped.
    ListenBack: "prepare", "listen-back", "l", prepare::KEY_LISTEN_BACK;
    /// Who has which channel.
    Channels: "prepare", "channels", "c", prepare::KEY_CHANNELS;
    /// Yes.
    Yes: "consent", "yes", "y", consent::KEY_YES, consent::KEY_CORRECT;
    /// No.
    No: "consent", "no", "n", consent::KEY_NO;
    /// Notes only.
    NotesOnly: "consent", "notes-only", "k", consent::KEY_NOTES_ONLY;
    /// Leaves.
    Leaves: "consent", "leaves", "l", consent::KEY_LEAVE, newcomer::KEY_GOES;
    /// A participant wants to stop.
    WantsToStop: "conversation", "stop", "x", facilitate::KEY_STOP;
    /// Asked; the next topic.
    NextTopic: "conversation", "next", "Enter", facilitate::KEY_NEXT, facilitate::KEY_NEXT_LAST;
    /// The topic before.
    PreviousTopic: "conversation", "previous", "←", facilitate::KEY_PREVIOUS;
    /// Off the record, and back.
    OffTheRecord: "conversation", "off-the-record", "o", facilitate::KEY_OFF, facilitate::KEY_ON;
    /// A field note.
    FieldNote: "conversation", "note", "f", facilitate::KEY_NOTE;
    /// A bookmark.
    Bookmark: "conversation", "bookmark", "b", facilitate::KEY_BOOKMARK;
    /// A literal quote.
    Quote: "conversation", "quote", "q", desk::KEY_QUOTE;
    /// Something seen, not said.
    NonVerbal: "conversation", "non-verbal", "y", desk::KEY_NON_VERBAL;
    /// A thought of one's own.
    Thought: "conversation", "thought", "k", desk::KEY_THOUGHT;
    /// Return to this.
    ReturnTo: "conversation", "return-to", "c", desk::KEY_RETURN;
    /// A name was said.
    NameSaid: "conversation", "name-said", "n", desk::KEY_NAME;
    /// A probe of one's own.
    OwnProbe: "conversation", "own-probe", "a", desk::KEY_OWN_PROBE;
    /// The next point of a presentation.
    NextPoint: "conversation", "next-point", ".", desk::KEY_POINT;
    /// A topic by its number.
    TopicByNumber: "conversation", "topic-by-number", "g", desk::KEY_GO_TO;
    /// A topic by a word.
    SearchTopics: "conversation", "search", "/", desk::KEY_SEARCH;
    /// The end.
    EndConversation: "conversation", "end", "e", facilitate::KEY_END;
    /// Read along, and hide it.
    ReadAlong: "conversation", "read-along", "F5", along::KEY_SHOW, along::KEY_HIDE;
    /// Put off.
    PutOff: "conversation", "later", "p", facilitate::KEY_LATER;
    /// Skipped.
    SkipTopic: "conversation", "skip", "s", facilitate::KEY_SKIP;
    /// Asked in part.
    AskedInPart: "conversation", "in-part", "d", facilitate::KEY_PARTLY;
    /// What opens the section.
    WhatToSay: "conversation", "what-to-say", "t", facilitate::KEY_SECTION;
    /// Where to turn.
    WhenItIsHard: "conversation", "when-it-is-hard", "h", facilitate::KEY_DISTRESS;
    /// The microphone again.
    MicrophoneAgain: "conversation", "microphone", "r", facilitate::KEY_REOPEN;
    /// Somebody comes in.
    SomebodyComes: "conversation", "somebody-comes", "j", people::KEY_JOIN;
    /// Somebody leaves.
    SomebodyLeaves: "conversation", "somebody-leaves", "l", people::KEY_LEAVE;
    /// Take a passage back.
    TakeBack: "conversation", "take-back", "w", taking_back::KEY_TAKE_BACK;
    /// The moderator of a group speaks.
    ModeratorSpeaks: "conversation", "moderator", "i", people::KEY_MODERATOR;
    /// Several speak at once.
    SeveralSpeak: "conversation", "at-once", "v", people::KEY_SEVERAL;
    /// Nobody can tell who speaks.
    UnclearWho: "conversation", "unclear", "u", people::KEY_UNCLEAR;
    /// Keep what was said.
    KeepWhatWasSaid: "closing", "keep", "k", close::KEY_KEEP;
    /// The debriefing.
    Debrief: "closing", "debrief", "f", desk::KEY_DEBRIEF;
    /// Destroy what was said.
    DestroyWhatWasSaid: "closing", "destroy", "d", close::KEY_DESTROY;
    /// Close an interrupted session.
    CloseSession: "closing", "close", "c", close::KEY_CLOSE;
    /// Stop transcribing.
    CancelTranscription: "transcribing", "cancel", "c", transcribe::KEY_CANCEL;
    /// Pause transcribing, and go on.
    PauseTranscription: "transcribing", "pause", "p", transcribe::KEY_PAUSE, transcribe::KEY_GO_ON;
    /// Accept the transcript.
    Accept: "checking", "accept", "a", accept::KEY_ACCEPT;
    /// Review the text.
    EnterReview: "checking", "review", "v", review::KEY_REVIEW;
    /// Accept it although something is missing.
    AcceptDespite: "checking", "accept-despite", "i", accept::KEY_DESPITE;
    /// Make it better, stretch by stretch.
    MakeBetter: "checking", "make-better", "h", mend::KEY_MEND;
    /// Mark a stretch, or take the mark off.
    Unintelligible: "checking", "unintelligible", "u", mend::KEY_MARK, mend::KEY_UNMARK;
    /// Play a stretch.
    PlayStretch: "checking", "play", "p", mend::KEY_PLAY, mend::KEY_QUIET;
    /// Another model.
    OtherModel: "checking", "other-model", "m", mend::KEY_MODEL;
    /// Write all of it out anew.
    AllAnew: "checking", "all-anew", "n", mend::KEY_WHOLE;
    /// A pseudonym.
    Pseudonym: "review", "pseudonym", "p", review::KEY_PSEUDONYM;
    /// Something wider.
    Wider: "review", "wider", "g", review::KEY_WIDER;
    /// Left out.
    LeaveOut: "review", "leave-out", "x", review::KEY_REMOVE;
    /// Kept as it stands.
    KeepAsItStands: "review", "keep", "k", review::KEY_KEEP;
    /// A pseudonym, in this place only.
    PseudonymHere: "review", "pseudonym-here", "Shift+P", review_keys::PSEUDONYM_HERE;
    /// Something wider, in this place only.
    WiderHere: "review", "wider-here", "Shift+G", review_keys::WIDER_HERE;
    /// Left out, in this place only.
    LeaveOutHere: "review", "leave-out-here", "Shift+X", review_keys::REMOVE_HERE;
    /// Kept, in this place only.
    KeepHere: "review", "keep-here", "Shift+K", review_keys::KEEP_HERE;
    /// The same as another one.
    SameAs: "review", "same-as", "=", review::KEY_SAME;
    /// Another kind.
    OtherKind: "review", "kind", "t", review::KEY_TYPE;
    /// Mark what was not found.
    MarkMissed: "review", "mark", "m", review::KEY_MARK, review::KEY_MISSED;
    /// Looked at: a name that was marked, or what the sweep found.
    LookedAt: "review", "looked-at", "o", name_said::KEY, review::KEY_SIGN;
    /// Change a line.
    EditLine: "review", "edit", "e", review::KEY_EDIT;
    /// Take the last change back.
    UndoChange: "review", "undo", "u", review::KEY_UNDO;
    /// Make it again.
    RedoChange: "review", "redo", "Shift+U", review::KEY_REDO;
    /// Read the text as it will leave.
    ReadThrough: "review", "read-through", "r", review::KEY_READ;
    /// What is still to be done, and the approval.
    ApproveText: "review", "approve", "a", review::KEY_APPROVE, review::KEY_APPROVE_NOW;
    /// Listen to a line.
    ListenToLine: "review", "listen", "Space", review::KEY_PLAY;
    /// Listen on from a line.
    ListenOn: "review", "listen-on", "f", review_keys::PLAY_ON;
    /// Slower.
    PlaySlower: "review", "slower", "<", review_keys::SLOWER;
    /// Faster.
    PlayFaster: "review", "faster", ">", review_keys::FASTER;
    /// Who says this.
    WhoSaysThis: "review", "speaker", "s", review::KEY_SPEAKER;
    /// Another code for a speaker.
    RenameSpeaker: "review", "rename", "Shift+S", review::KEY_RENAME;
    /// Two lines of one.
    BreakLine: "review", "break", "b", review::KEY_BREAK;
    /// One line of two.
    JoinLines: "review", "join", "j", review::KEY_JOIN;
    /// Nobody can understand it.
    NotUnderstood: "review", "unintelligible", "i", review::KEY_UNINTELLIGIBLE;
    /// Find a text.
    FindText: "review", "find", "/", review::KEY_FIND;
    /// The next one.
    FindNext: "review", "find-next", "n", review_keys::FIND_NEXT;
    /// The one before.
    FindPrevious: "review", "find-previous", "Shift+N", review_keys::FIND_PREVIOUS;
    /// Replace a text.
    ReplaceText: "review", "replace", "%", review::KEY_REPLACE;
    /// The next word the model was unsure of.
    NextDoubt: "review", "doubtful", "d", review::KEY_DOUBT;
    /// Invented names or labels.
    InventNames: "review", "invented-names", "v", review::KEY_INVENT;
    /// Take a passage back for good.
    TakeBackForGood: "review", "take-back", "w", review::KEY_STRIKE;
    /// Go home from the receipt.
    LeaveReceipt: "receipt", "back", "Enter", common::RECEIPT_KEY_HOME;
    /// Files of this approved session.
    ExportThis: "receipt", "export", "f", exporting::KEY_EXPORT_THIS;
    /// Replace files that are there.
    ReplaceFiles: "export", "replace", "r", exporting::KEY_REPLACE;
}

impl Action {
    /// Returns the action of a hint.
    pub fn of(hint: &Hint) -> Option<Action> {
        Action::ALL.iter().copied().find(|action| action.words().iter().any(|words| words.id == hint.short.id))
    }

    /// Returns the action of a name as the settings have it.
    pub fn named(group: &str, name: &str) -> Option<Action> {
        Action::ALL.iter().copied().find(|action| action.group() == group && action.name() == name)
    }

    /// Returns its usual key.
    pub fn usual_key(self) -> Option<Key> {
        Key::named(self.usual())
    }
}
