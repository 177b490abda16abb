import AgencyFiles
import CodeSets
import Glibc
import Primitives

/// Measures the table of pairs: reading the agency's text, opening the written table, checking pairs.
/// - Parameter path: the unpacked text of the pairs.
func benchmarkPairs(path: String) {
    guard let bytes = fileBytes(path) else { return print("pairs: \(path) cannot be read") }
    let file = AgencyFile(name: path, content: .text(bytes))
    guard let layout = EditLayouts.all.first(where: { $0.recognises(file) }) else {
        return print("pairs: \(path) is in no known layout")
    }
    let start = seconds()
    guard let read = try? layout.read(file).first, case .pairs(let builder) = read.contents else {
        return print("pairs: \(path) cannot be imported")
    }
    let readSeconds = seconds() - start
    let written = builder.finish()
    let writeSeconds = seconds() - start - readSeconds
    print(
        "pairs: \(read.tally.rowsRead) rows read, \(read.tally.rowsKept) kept, \(read.tally.rowsRejected) rejected in "
            + "\(milliseconds(readSeconds)), written in \(milliseconds(writeSeconds)), \(written.count) bytes")
    let stored = path + ".pairs"
    guard let out = fopen(stored, "w") else { return print("pairs: \(stored) cannot be written") }
    fwrite(written, 1, written.count, out)
    fclose(out)
    benchmarkPairTable(path: stored)
    remove(stored)
}

/// Opens a written table of pairs and checks a million of them, half of them edits and half not.
func benchmarkPairTable(path: String) {
    let before = residentKilobytes()
    let start = seconds()
    guard let bytes = try? TableBytes(mapping: path), let table = try? PairTable(bytes) else {
        return print("pairs: \(path) is not a table of pairs")
    }
    print(
        "pairs: opened \(table.count) in \(milliseconds(seconds() - start)), resident "
            + "\((residentKilobytes() - before) / 1_024) MB more")
    var known: [(ProcedureCode, ProcedureCode)] = []
    var index = 0
    table.forEach { edit in
        index += 1
        guard index % 5 == 0, let first = ProcedureCode(edit.column1.text),
            let second = ProcedureCode(edit.column2.text)
        else { return }
        known.append((first, second))
    }
    var state: UInt64 = 42
    var pairs: [(ProcedureCode, ProcedureCode)] = []
    for _ in 0..<1_000_000 where !known.isEmpty {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = Int(state >> 33)
        let one = known[pick % known.count]
        pairs.append(pick & 1 == 0 ? one : (one.0, known[pick / 7 % known.count].1))
    }
    guard let date = CalendarDate(year: 2024, month: 5, day: 15) else { return }
    for round in 1...3 {
        var hits = 0
        let start = seconds()
        for pair in pairs where table.pair(column1: pair.0, column2: pair.1, on: date) != nil { hits += 1 }
        let spent = seconds() - start
        print("pairs: round \(round), \(Int(spent * 1e9 / Double(max(1, pairs.count)))) ns a check, \(hits) in force")
    }
    let packed = pairs.map { (PackedCode($0.0), PackedCode($0.1)) }
    var hits = 0
    let again = seconds()
    for pair in packed where table.pair(column1: pair.0, column2: pair.1, on: date) != nil { hits += 1 }
    let spent = seconds() - again
    print(
        "pairs: with codes made ready, \(Int(spent * 1e9 / Double(max(1, packed.count)))) ns a check, \(hits) in force")
    print("pairs: resident now \(residentKilobytes() / 1_024) MB")
}

private func milliseconds(_ seconds: Double) -> String { "\(Int((seconds * 1_000).rounded())) ms" }

private func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func residentKilobytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, 256, file) != nil else { return 0 }
    let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
        separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4 : 0
}

private func fileBytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    fseek(file, 0, SEEK_SET)
    guard size > 0 else { return nil }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = fread(buffer.baseAddress, 1, size, file)
    }
}
