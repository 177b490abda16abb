import Glibc
import Primitives
import X12

/// Measures one piece of work of the X12 engine on one file: `x12-benchmark WORK FILE [JOBS]`.
///
/// It prints megabytes per second of CPU time of the whole process (one second of wall clock where jobs run beside each
/// other), the peak of resident memory, and what was found. `Tests/Benchmarks/run-x12.sh` runs it for all of the table.
@main
struct X12Benchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let source = DescriptorSource(arguments[2]) else {
            print(
                "usage: x12-benchmark memchr|stat|segments|remittances|claims|async-claims|validate|write FILE [JOBS]")
            exit(64)
        }
        defer { source.end() }
        let path = arguments[2]
        switch arguments[1] {
        case "memchr": print(Measurement.of { memchrPass(source) }.line)
        case "stat": print(try measure { try statistics(path) }.line)
        case "segments": print(try measure { try segments(path) }.line)
        case "remittances": print(try measure { try remittances(path) }.line)
        case "claims": print(try measure { try claims(path) }.line)
        case "async-claims": print(try await asyncClaims(path).line)
        case "validate": print(try measure { try validate(path) }.line)
        case "write": print(try write(path).line)
        default: exit(64)
        }
    }

    private static func measure(_ work: () throws -> (bytes: Int, result: String)) rethrows -> Measurement {
        let start = Measurement.processSeconds()
        let done = try work()
        return Measurement(seconds: Measurement.processSeconds() - start, bytes: done.bytes, result: done.result)
    }

    /// The limit that the machine sets: reading the file and finding every segment terminator, nothing else.
    private static func memchrPass(_ file: DescriptorSource) -> (bytes: Int, result: String) {
        var file = file
        var segments = 0
        let window = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { window.deallocate() }
        while true {
            let count = file.read(into: window)
            guard count > 0, let start = window.baseAddress else { break }
            var place = UnsafeRawPointer(start)
            let end = place + count
            while place < end, let hit = memchr(place, 0x7E, end - place) {
                segments += 1
                place = UnsafeRawPointer(hit) + 1
            }
        }
        return (file.bytes, "\(segments) segments")
    }

    private static func open(_ path: String) -> DescriptorSource {
        guard let source = DescriptorSource(path) else { exit(66) }
        return source
    }

    private static func statistics(_ path: String) throws -> (bytes: Int, result: String) {
        var source = open(path)
        let statistics = try FileCounter.count(&source)
        return (source.bytes, "\(statistics.segments) segments, \(statistics.claims) claims")
    }

    /// All segments with their envelopes, no element looked at.
    private static func segments(_ path: String) throws -> (bytes: Int, result: String) {
        var source = open(path)
        var stream = TransactionStream()
        var count = 0
        while true {
            switch stream.next() {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .end: return (source.bytes, "\(count) segments")
            default: count += 1
            }
        }
    }

    private static func validate(_ path: String) throws -> (bytes: Int, result: String) {
        var source = open(path)
        let options = ValidationOptions(
            codeLists: BuiltInCodeLists(), today: CalendarDate(year: 2026, month: 11, day: 23))
        var validator = TransactionValidator(options)
        var findings = 0
        var units = 0
        while true {
            switch validator.next() {
            case .needsInput: validator.feed { source.read(into: $0) }
            case .event(.finding): findings += 1
            case .event(.unit): units += 1
            case .event: break
            case .end: return (source.bytes, "\(units) units, \(findings) findings")
            }
        }
    }
}
