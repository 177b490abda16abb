import CodeSets

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// How long diagnosis search takes: opening, single searches and a batch. Run in release, alone on the machine:
//
//     codes-benchmark CONFIG/code-sets TERMS.txt [COMPILED-INDEX]
//
// TERMS.txt has one query per line. With a third argument the index is opened from that file when it fits the sources,
// and otherwise built and written there, so that a second run shows the start of a process with a compiled index.

/// Milliseconds of a clock that only goes forward.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

func fail(_ message: String) -> Never {
    print(message)
    exit(1)
}

func lines(_ path: String) -> [String] {
    guard let bytes = try? TableBytes(mapping: path) else { fail("cannot read \(path)") }
    return bytes.string(0..<bytes.count).split(whereSeparator: \.isNewline).map(String.init)
}

func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { fail("cannot write \(path)") }
    defer { fclose(file) }
    if fwrite(bytes, 1, bytes.count, file) != bytes.count { fail("cannot write \(path)") }
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else { fail("usage: codes-benchmark CONFIG/code-sets TERMS.txt [COMPILED-INDEX]") }
let start = now()
let compiled = arguments.count > 2 ? try? TableBytes(mapping: arguments[2]) : nil
let search = try DiagnosisSearch(directory: arguments[0], compiled: compiled)
let opened = now()
let first = search.search("chronic kidney disease", limit: 10)
let answered = now()
print("open\t\(opened - start) ms\t\(compiled == nil ? "built" : "compiled file given")")
print("open and first answer\t\(answered - start) ms\t\(first.first.map { $0.code.text } ?? "none")")
if arguments.count > 2, compiled == nil { write(search.compiled(), to: arguments[2]) }

let terms = lines(arguments[1])
guard !terms.isEmpty else { fail("no terms") }
var times: [Double] = []
var answers = 0
let begun = now()
for term in terms {
    let before = now()
    answers += search.search(term, limit: 10).count
    times.append(now() - before)
}
let whole = now() - begun
times.sort()
print("queries\t\(terms.count)\t\(answers) answers")
print("median\t\(times[times.count / 2]) ms")
print("99th percentile\t\(times[min(times.count - 1, times.count * 99 / 100)]) ms")
print("longest\t\(times[times.count - 1]) ms")
print("batch\t\(Double(terms.count) / whole * 1_000) queries/s")
