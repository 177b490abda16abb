import TestSupport
import Testing

@testable import X12

@Suite("Counting what a file holds")
struct FileCounterTests {
    /// What ``TransactionStream`` gives out, counted.
    private static func expected(_ bytes: [UInt8]) -> FileStatistics {
        var stream = TransactionStream()
        var source = ArraySource(bytes)
        var result = FileStatistics()
        var last = 0
        while true {
            let event = stream.next()
            switch event {
            case .needsInput:
                stream.feed { source.read(into: $0) }
                continue
            case .end:
                result.bytes = bytes.count
                return result
            case .interchangeStart: result.interchanges += 1
            case .groupStart: result.groups += 1
            case .setStart:
                result.transactions += 1
            case .segment:
                let kind = stream.set?.id
                if kind == "837" && stream.segment.id == "CLM" || kind == "835" && stream.segment.id == "CLP" {
                    result.claims += 1
                }
            case .setEnd, .groupEnd, .interchangeEnd, .interchangeAcknowledgment, .stray: break
            }
            if stream.segment.ordinal > last {
                last = stream.segment.ordinal
                result.segments += 1
            }
        }
    }

    private func check(_ name: String, _ bytes: [UInt8], pieces: [Int]) throws {
        let expected = Self.expected(bytes)
        for size in pieces {
            var source = ArraySource(bytes, pieceSize: size)
            let counted = try FileCounter.count(&source)
            let isStatus = counted.kinds.contains { $0.transaction == "276" || $0.transaction == "277" }
            #expect(counted.interchanges == expected.interchanges, "\(name) in pieces of \(size)")
            #expect(counted.groups == expected.groups, "\(name) in pieces of \(size)")
            #expect(counted.transactions == expected.transactions, "\(name) in pieces of \(size)")
            #expect(counted.segments == expected.segments, "\(name) in pieces of \(size)")
            if !isStatus { #expect(counted.claims == expected.claims, "\(name) in pieces of \(size)") }
            #expect(counted.bytes == bytes.count, "\(name) in pieces of \(size)")
            #expect(counted.kinds.reduce(0) { $0 + $1.transactions } == counted.transactions)
        }
    }

    @Test("difficult files are counted as the stream reads them, however they are cut")
    func made() throws {
        for (name, bytes) in ToolFiles.made { try check(name, bytes, pieces: [1, 2, 7, 64, 4_096, .max]) }
    }

    @Test("so are the files of the collection", .enabled(if: !ToolFiles.collection.isEmpty))
    func collection() throws {
        for (name, bytes) in ToolFiles.collection { try check(name, bytes, pieces: [1, 113, .max]) }
    }

    @Test("and spoiled ones")
    func spoiled() throws {
        var random = Seeded(837)
        let files = ToolFiles.made.filter { $0.bytes.count < 10_000 }
        for round in 0..<600 {
            guard let file = files.randomElement(using: &random) else { return }
            try check("round \(round)", ToolFiles.spoiled(file.bytes, &random), pieces: [5, .max])
        }
    }

    @Test("kinds, versions and units are told apart")
    func kinds() throws {
        let first = ToolFiles.file(ToolFiles.claims)
        let payment = ToolFiles.file(
            "ST*835*0001~CLP*A1*1*100*100**12*P1~CLP*A2*1*100*100**12*P2~SE*4*0001~", group: "HP",
            version: "005010X221A1")
        let inquiry = ToolFiles.file(
            """
            ST*276*0001*005010X212~BHT*0010*13*T1*20260105*1200~HL*1**20*1~HL*2*1*21*1~TRN*2*RECEIVER~HL*3*2*19*1~\
            HL*4*3*22*0~TRN*1*A1~TRN*1*A2~HL*5*3*22*1~HL*6*5*23~TRN*1*A3~SE*13*0001~
            """, group: "HR", version: "005010X212")
        let eligibility = ToolFiles.file(
            """
            ST*270*0001*005010X279A1~HL*1**20*1~HL*2*1*21*1~HL*3*2*22*0~EQ*30~HL*4*2*22*1~HL*5*4*23*0~EQ*30~SE*9*0001~
            """, group: "HS", version: "005010X279A1")
        var source = ArraySource(Array((first + payment + inquiry + eligibility + first).utf8))
        let counted = try FileCounter.count(&source)
        #expect(counted.claims == 3 + 2 + 3 + 3)
        #expect(counted.interchanges == 5 && counted.groups == 5 && counted.transactions == 5)
        let rows = counted.kinds.map { "\($0.transaction) \($0.version) \($0.transactions) \($0.units)" }
        #expect(
            rows == [
                "837 005010X222A1 2 6", "835 005010X221A1 1 2", "276 005010X212 1 3", "270 005010X279A1 1 2",
            ])
        #expect(counted.kinds.map(\.unitName) == ["claims", "claims", "claims", "patients"])
        #expect((counted + counted).claims == 22 && (counted + counted).kinds.count == 4)
    }

    @Test("a file that is cut or can not be read says so")
    func faults() throws {
        func count(_ name: String) throws -> FileStatistics {
            var source = ArraySource(ToolFiles.made.first { $0.name == name }?.bytes ?? [])
            return try FileCounter.count(&source)
        }
        #expect(try count("cut").isCut)
        #expect(try !count("plain").isCut)
        #expect(try count("bad header").isUnreadable)
        #expect(try count("UTF-16").isUnreadable)
        #expect(try !count("plain").isUnreadable)
    }
}

@Suite("Cutting bytes into segments")
struct SegmentScannerTests {
    @Test("every byte is given out once and in order", arguments: [1, 3, 100, Int.max])
    func complete(_ size: Int) throws {
        for (name, bytes) in ToolFiles.made + ToolFiles.collection {
            var scanner = SegmentScanner()
            var source = ArraySource(bytes, pieceSize: size)
            var given: [UInt8] = []
            scan: while true {
                switch scanner.next() {
                case .needsInput: scanner.feed { source.read(into: $0) }
                case .end: break scan
                case .segment, .cut, .fragment, .outside:
                    given += scanner.window[scanner.lead..<scanner.following]
                    if scanner.id == "IEA" { scanner.leaveInterchange() }
                }
            }
            #expect(given == bytes, "\(name)")
        }
    }

    @Test("a terminator is found wherever it lies")
    func search() {
        for length in 0..<40 {
            for place in 0..<max(1, length) {
                var bytes = [UInt8](repeating: 0x7F, count: length)
                if length > 0 { bytes[place] = 0x7E }
                for start in 0...length {
                    let found = TerminatorSearch.first(0x7E, in: bytes.span, from: start, to: length)
                    #expect(found == (length > 0 && start <= place ? place : length))
                }
            }
        }
        let low: [UInt8] = [1, 0, 1, 1, 0, 1, 1, 1, 0]
        #expect(TerminatorSearch.first(0, in: low.span, from: 2, to: 9) == 4)
        #expect(TerminatorSearch.first(0, in: low.span, from: 5, to: 8) == 8)
    }
}
