//! The program: hands the command line to [`luister::cli`].

fn main() {}
