import ArgumentParser
import Foundation
import Primitives
import X12

extension X12Command {
    /// `superbill x12 parse`: claims, payments, benefits, statuses and acknowledgments as values.
    struct Parse: X12FileCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read files into claims, payments, benefits, statuses and acknowledgments.",
            discussion: """
                Example: superbill x12 parse --json payments.835 > payments.jsonl

                With --json one object a line: kind, file, offset, value and, when something could not be read, findings. \
                The values hold patients' data. Without it, how much of each kind is in the file.

                Exit codes: 0 read, 1 something could not be read and is named, 2 a file cannot be read.
                """)

        @Flag(help: "JSON Lines: one object for each claim, payment, benefit answer or status.") var json = false
        @Argument(help: "X12 files; `-` is standard input.") var files: [String] = ["-"]

        func execute() throws {
            var isComplete = true
            var hasFaults = false
            for file in files {
                do {
                    var output = ParsedOutput(file: FileSource.name(of: file), json: json)
                    try TypedFile(file).forEach(&output)
                    try output.end()
                    hasFaults = hasFaults || output.hasFaults
                } catch let problem as FileFailure {
                    Console.remark("superbill: \(problem)")
                    isComplete = false
                }
            }
            if !isComplete { throw ExitStatus.unreadable }
            if hasFaults { throw ExitStatus.findings }
        }
    }
}

/// A file and the kinds of transactions in it, each read by its own reader.
struct TypedFile {
    private let path: String
    private let bytes: [UInt8]?
    private let kinds: Set<String>

    init(_ path: String) throws {
        self.path = path
        var source = try RereadableFile(path)
        if case .memory(let memory) = source {
            bytes = memory.contents
        } else {
            bytes = nil
        }
        let statistics = try FileCounter.count(&source)
        kinds = Set(statistics.kinds.map { "\($0.transaction) \($0.version.prefix(10))" })
    }

    private func source() throws -> any ByteSource {
        if let bytes { return ArraySource(bytes) }
        return try FileSource(path)
    }

    private func has(_ transaction: String, _ version: String = "") -> Bool {
        kinds.contains { $0.hasPrefix("\(transaction) \(version)") }
    }

    func forEach(_ output: inout ParsedOutput) throws {
        if has("837", "005010X222") { try claims(ProfessionalClaim.self, "837P", &output) }
        if has("837", "005010X223") { try claims(InstitutionalClaim.self, "837I", &output) }
        if has("837", "005010X224") { try claims(DentalClaim.self, "837D", &output) }
        if has("835") { try remittances(&output) }
        if has("270") { try units(EligibilityInquiryModel.self, "270", &output) }
        if has("271") { try units(EligibilityResponseModel.self, "271", &output) }
        if has("276") { try units(ClaimStatusInquiryModel.self, "276", &output) }
        if has("277", "005010X212") { try units(ClaimStatusResponseModel.self, "277", &output) }
        if has("277", "005010X214") { try units(ClaimAcknowledgmentModel.self, "277CA", &output) }
        if has("999") || kinds.isEmpty { try acknowledgments(&output) }
    }

    private func claims<Claim: StreamedClaim & Encodable>(
        _ type: Claim.Type, _ kind: String, _ output: inout ParsedOutput
    ) throws {
        var reader = ClaimReader<Claim>(try source())
        while let read = try reader.next() {
            try output.add(kind, read.offset, read.claim, read.findings)
        }
    }

    private func units<Model: LevelModel>(
        _ model: Model.Type, _ kind: String, _ output: inout ParsedOutput
    ) throws where Model.Unit: Encodable {
        var reader = UnitReader<Model, AnyByteSource>(AnyByteSource(try source()))
        while let read = try reader.next() { try output.add(kind, read.offset, read.value, read.findings) }
    }

    private func remittances(_ output: inout ParsedOutput) throws {
        var stream = RemittanceStream(AnyByteSource(try source()))
        while let event = try stream.next() {
            switch event {
            case .header(let remittance): try output.add("835", nil, remittance, [])
            case .claim(let claim):
                let findings = claim.unreadable.map { element in
                    Finding(
                        "x12.unreadable", .error, at: Finding.Location(element.element, offset: element.offset),
                        "\(element.element) is missing or can not be read.")
                }
                try output.add("835 claim", claim.offset, claim, findings)
            case .summary: break
            case .end(let end):
                for adjustment in end.providerAdjustments {
                    try output.add("835 provider adjustment", nil, adjustment, [])
                }
            }
        }
    }

    private func acknowledgments(_ output: inout ParsedOutput) throws {
        var decoder = FunctionalAcknowledgmentDecoder()
        var source = try source()
        while true {
            switch decoder.next() {
            case .needsInput: try decoder.feed { try source.read(into: $0) }
            case .acknowledgment(let acknowledgment): try output.add("999", nil, acknowledgment, [])
            case .interchange(let acknowledgment): try output.add("TA1", nil, acknowledgment, [])
            case .end: return
            }
        }
    }
}

/// A source whose kind is known only when the program runs.
struct AnyByteSource: ByteSource {
    private var source: any ByteSource

    init(_ source: any ByteSource) { self.source = source }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int { try source.read(into: buffer) }
}

/// Where parsed values go: lines of JSON, or counts.
struct ParsedOutput {
    private let file: String
    private let json: Bool
    private let encoder = JSONEncoder()
    private var buffer: [UInt8] = []
    private var counts: [String: Int] = [:]
    private(set) var hasFaults = false

    init(file: String, json: Bool) {
        self.file = file
        self.json = json
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    private struct Line<Value: Encodable>: Encodable {
        var kind: String
        var file: String
        var offset: Int?
        var value: Value
        var findings: [Finding]?
    }

    mutating func add(_ kind: String, _ offset: Int?, _ value: some Encodable, _ findings: [Finding]) throws {
        counts[kind, default: 0] += 1
        if findings.hasBlocking { hasFaults = true }
        guard json else { return }
        let line = Line(
            kind: kind, file: file, offset: offset, value: value, findings: findings.isEmpty ? nil : findings)
        buffer += try encoder.encode(line)
        buffer.append(10)
        if buffer.count > 65_536 { try flush() }
    }

    private mutating func flush() throws {
        guard Console.emit(buffer) else { throw FileFailure.notWritten("standard output") }
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func end() throws {
        if json { return try flush() }
        let what = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        Console.say("\(file): \(what.isEmpty ? "nothing that can be read into values" : what)")
    }
}
