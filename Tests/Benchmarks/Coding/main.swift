import CodeSets
import Coding
import Composition
import Foundation
import Primitives
import Records
import RevenueCycle

// Measures the coding of notes. Run in release, alone on the machine:
//
//     coding-benchmark speed CONFIG DATABASE NOTES.tsv
//     coding-benchmark codes CONFIG DATABASE NOTES.tsv [RULE ...]
//     coding-benchmark evidence CONFIG DATABASE NOTES.tsv COUNT SEED
//
// NOTES holds `doc<TAB>text` with `\n` for line ends. `codes` prints `doc<TAB>CODE<TAB>words` with the named guideline rules left
// out. `evidence` draws proposals at random and prints their words in their surroundings, for a reader to judge.

/// The day whose tables are asked: the last of ICD-10-CM FY2026.
private let day = CalendarDate(year: 2026, month: 9, day: 30)

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 4 else { fail("usage: coding-benchmark speed|codes|evidence CONFIG DATABASE NOTES") }
let codes = try CodeLibrary(folder: URL(fileURLWithPath: arguments[1]), database: arguments[2]).current
let notes = try readNotes(in: arguments[3])
guard !notes.isEmpty else { fail("no notes") }
switch arguments[0] {
case "speed": benchmarkSpeed()
case "codes": printCodes(without: Set(arguments.dropFirst(4)))
case "evidence" where arguments.count == 6:
    guard let count = Int(arguments[4]), let seed = UInt64(arguments[5]) else { fail("COUNT and SEED are numbers") }
    printEvidence(count, seed)
default: fail("usage: coding-benchmark speed|codes|evidence CONFIG DATABASE NOTES")
}

struct Note {
    var doc: String
    var text: String
}

func readNotes(in file: String) throws -> [Note] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line -> Note? in
        let fields = line.split(separator: "\t", maxSplits: 1)
        guard fields.count == 2 else { return nil }
        return Note(doc: String(fields[0]), text: String(fields[1]).replacing("\\n", with: "\n"))
    }
}

func proposals(_ note: Note, _ engine: CodingEngine) -> [CodeProposal] {
    guard let day else { return [] }
    return engine.propose(for: WrittenNote(note.text, WrittenNote.Terms(date: day)).record)
}

/// Each note by itself, three times over, after one that opens the index.
func benchmarkSpeed() {
    let engine = CodingEngine(catalog: codes)
    let clock = ContinuousClock()
    let opened = clock.measure { _ = proposals(Note(doc: "", text: "Assessment: gout."), engine) }
    for round in 1...3 {
        var times: [(Duration, Note)] = []
        var count = 0
        for note in notes { times.append((clock.measure { count += proposals(note, engine).count }, note)) }
        times.sort { $0.0 < $1.0 }
        let whole = times.reduce(Duration.zero) { $0 + $1.0 }
        let bytes = notes.reduce(0) { $0 + $1.text.utf8.count }
        let perSecond = Double(notes.count) / (whole / .seconds(1))
        guard let slowest = times.last else { return }
        print(
            "round \(round): \(notes.count) notes of \(bytes / notes.count) bytes, \(count) proposals, "
                + "\(Int(perSecond)) notes a second, median \(times[times.count / 2].0), slowest \(slowest.0) "
                + "(\(slowest.1.doc), \(slowest.1.text.utf8.count) bytes); opened in \(opened)")
    }
}

func printCodes(without rules: Set<String>) {
    let engine = CodingEngine(catalog: codes, leavingOut: rules)
    for note in notes {
        for proposal in proposals(note, engine) where proposal.system == .icd10cm {
            let words = proposal.evidence.first.map { surroundings(of: $0, in: note, 40) } ?? ""
            print("\(note.doc)\t\(proposal.code)\t\(words)")
        }
    }
}

func printEvidence(_ count: Int, _ seed: UInt64) {
    let engine = CodingEngine(catalog: codes)
    let all = notes.flatMap { note in proposals(note, engine).map { (note, $0) } }
    guard !all.isEmpty else { return }
    var state = seed
    for number in 1...max(1, count) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let (note, proposal) = all[Int(state >> 33) % all.count]
        print("\(number). \(note.doc)  \(proposal.code)  \(proposal.title)  [\(proposal.confidence.rawValue)]")
        for evidence in proposal.evidence.prefix(4) {
            print("    " + surroundings(of: evidence, in: note, 70))
        }
    }
}

/// The words in their place, with so many bytes to each side.
func surroundings(of evidence: Evidence, in note: Note, _ reach: Int) -> String {
    let bytes = Array(note.text.utf8)
    guard evidence.start <= evidence.end, evidence.end <= bytes.count else { return evidence.quote }
    let before = bytes[max(0, evidence.start - reach)..<evidence.start]
    let behind = bytes[evidence.end..<min(bytes.count, evidence.end + reach)]
    return
        (String(decoding: before, as: UTF8.self) + "⟦" + evidence.quote + "⟧" + String(decoding: behind, as: UTF8.self))
        .replacing("\n", with: " ⏎ ")
}

func fail(_ message: String) -> Never {
    print(message)
    exit(1)
}
