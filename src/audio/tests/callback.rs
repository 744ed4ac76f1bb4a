//! What happens inside the audio callback, with a counting allocator around it.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use cpal::{I24, Sample};

use super::super::gate::Gate;
use super::super::ring::{Piece, Reader, ring};
use super::super::tap::{Tap, Vitals, to_f32};
use super::*;

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: every call is passed on unchanged to the system's allocator; counting touches a thread-local without a
// destructor and allocates nothing.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|n| n.set(n.get() + 1));
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        ALLOCATIONS.with(|n| n.set(n.get() + 1));
        unsafe { System.dealloc(ptr, layout) }
    }
    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.with(|n| n.set(n.get() + 1));
        unsafe { System.realloc(ptr, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn allocations(work: impl FnOnce()) -> u64 {
    let before = ALLOCATIONS.with(Cell::get);
    work();
    ALLOCATIONS.with(Cell::get) - before
}

fn tap(frames: usize, from: usize, to: usize) -> (Arc<Gate>, Arc<Vitals>, Tap, Reader) {
    let gate = Arc::new(Gate::open());
    let vitals = Vitals::new();
    let (writer, reader) = ring(frames, to);
    let tap = Tap::new(writer, Arc::clone(&gate), Arc::clone(&vitals), 48_000, from, to);
    (gate, vitals, tap, reader)
}

#[derive(Debug, PartialEq)]
enum Came {
    Sound(Vec<f32>),
    Cut,
    Lost(u64),
}

fn came(reader: &mut Reader) -> Vec<Came> {
    let mut all = Vec::new();
    reader.drain(|piece| {
        all.push(match piece {
            Piece::Sound(s) => Came::Sound(s.to_vec()),
            Piece::Cut | Piece::End => Came::Cut,
            Piece::Lost(n) => Came::Lost(n),
        });
    });
    all
}

#[test]
fn the_counter_counts() {
    assert!(allocations(|| drop(std::hint::black_box(vec![1, 2, 3]))) >= 2);
}

#[test]
fn the_callback_allocates_nothing_whatever_happens() {
    let (gate, vitals, mut tap, mut reader) = tap(4_800, 2, 2);
    let floats = vec![0.1_f32; 960];
    let integers = vec![100_i16; 960];
    let n = allocations(|| {
        for i in 0..40 {
            tap.take(&floats, Duration::from_millis(10));
            tap.take(&integers, Duration::ZERO);
            if i == 30 {
                vitals.note_overrun();
            }
        }
    });
    assert_eq!(n, 0, "recording, then a full ring and an overrun");
    assert!(!came(&mut reader).is_empty());
    gate.turn(false);
    let n = allocations(|| tap.take(&floats, Duration::ZERO));
    assert_eq!(n, 0, "off the record");
    gate.turn(true);
    let n = allocations(|| tap.take(&floats, Duration::ZERO));
    assert_eq!(n, 0, "and back");
}

#[test]
fn every_format_becomes_a_number_between_one_and_minus_one() {
    assert_eq!(to_f32(i16::MIN), -1.0);
    assert_eq!(to_f32(16_384_i16), 0.5);
    assert_eq!(to_f32(i8::MIN), -1.0);
    assert_eq!(to_f32(u16::MIN), -1.0);
    assert_eq!(to_f32(32_768_u16), 0.0);
    assert_eq!(to_f32(u8::MIN), -1.0);
    assert_eq!(to_f32(i32::MIN), -1.0);
    assert_eq!(to_f32(I24::new(-8_388_608).unwrap()), -1.0);
    assert_eq!(to_f32(I24::new(4_194_304).unwrap()), 0.5);
    assert_eq!(to_f32(0.25_f64), 0.25);
    assert_eq!(to_f32(f32::EQUILIBRIUM), 0.0);
}

#[test]
fn what_does_not_fit_is_counted_at_its_place() {
    let (_, _, mut tap, mut reader) = tap(1_000, 1, 1);
    tap.take(&[0.5_f32; 900], Duration::ZERO);
    tap.take(&[0.6_f32; 900], Duration::ZERO);
    let first = came(&mut reader);
    let [Came::Sound(sound)] = &first[..] else { panic!("{first:?}") };
    let fitted = sound.len();
    assert!((1_000..=1_010).contains(&fitted), "{fitted}");
    tap.take(&[0.7_f32; 10], Duration::ZERO);
    assert_eq!(came(&mut reader), [Came::Lost(1_800 - fitted as u64), Came::Sound(vec![0.7; 10])]);
}

#[test]
fn what_was_lost_right_before_going_off_the_record_is_counted_there() {
    let (gate, _, mut tap, mut reader) = tap(1_000, 1, 1);
    tap.take(&[0.5_f32; 1_900], Duration::ZERO);
    gate.turn(false);
    let first = came(&mut reader);
    let [Came::Sound(sound)] = &first[..] else { panic!("{first:?}") };
    tap.take(&[0.9_f32; 480], Duration::ZERO);
    assert_eq!(came(&mut reader), [Came::Lost(1_900 - sound.len() as u64), Came::Cut]);
}

#[test]
fn off_the_record_nothing_enters_the_ring() {
    let (gate, vitals, mut tap, mut reader) = tap(4_000, 1, 1);
    tap.take(&[0.5_f32; 10], Duration::ZERO);
    gate.turn(false);
    for _ in 0..100 {
        tap.take(&[0.9_f32; 480], Duration::ZERO);
    }
    assert_eq!(came(&mut reader), [Came::Sound(vec![0.5; 10]), Came::Cut]);
    assert_eq!(vitals.heard(), 48_010, "the microphone is heard to be alive all the same");
}

#[test]
fn what_was_captured_before_the_gate_opened_is_thrown_away_though_it_comes_later() {
    let (gate, _, mut tap, mut reader) = tap(48_000, 1, 1);
    gate.turn(false);
    tap.take(&[0.9_f32; 480], Duration::ZERO);
    gate.turn(true);
    // A whole second captured up to now: taken while off the record.
    tap.take(&[0.9_f32; 48_000], Duration::from_secs(1));
    let kept: usize = came(&mut reader).iter().map(|c| if let Came::Sound(s) = c { s.len() } else { 0 }).sum();
    // A few ms may pass between the two calls on a busy machine.
    assert!(kept < 24_000, "{kept} frames");
    // Captured half a second after: all of it is kept.
    let deadline = Instant::now() + Duration::from_millis(20);
    while Instant::now() < deadline {
        std::thread::yield_now();
    }
    tap.take(&[0.2_f32; 48], Duration::from_millis(1));
    assert_eq!(came(&mut reader), [Came::Sound(vec![0.2; 48])]);
}

#[test]
fn a_pause_between_two_callbacks_is_a_cut_all_the_same() {
    let (gate, _, mut tap, mut reader) = tap(48_000, 1, 1);
    tap.take(&[0.5_f32; 10], Duration::ZERO);
    gate.turn(false);
    gate.turn(true);
    tap.take(&[0.9_f32; 4_800], Duration::from_millis(100));
    let all = came(&mut reader);
    assert_eq!(all[..2], [Came::Sound(vec![0.5; 10]), Came::Cut]);
}

#[test]
fn a_device_with_more_channels_gives_its_first() {
    let (_, _, mut tap, mut reader) = tap(100, 3, 2);
    tap.take(&[1_i16, 2, 3, 4, 5, 6].map(|v| v * 1024), Duration::ZERO);
    assert_eq!(came(&mut reader), [Came::Sound([1.0, 2.0, 4.0, 5.0].map(|v| v / 32.0).to_vec())]);
}

#[test]
fn what_is_not_a_number_is_silence_and_never_a_mark() {
    let (_, _, mut tap, mut reader) = tap(100, 1, 1);
    let strange = [f32::from_bits(0xFFC0_0001), f32::NAN, f32::INFINITY, 0.5, f32::from_bits(0xFFC0_0002)];
    tap.take(&strange, Duration::ZERO);
    assert_eq!(came(&mut reader), [Came::Sound(vec![0.0, 0.0, 0.0, 0.5, 0.0])]);
}
