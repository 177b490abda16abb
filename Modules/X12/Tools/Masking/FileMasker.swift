/// Replaces what identifies people and providers in a file, and keeps the file's structure byte for byte.
///
/// What is masked is the table of ``MaskRules``. Every pseudonym is as long as what it stands for, so delimiters, line
/// breaks, counts and offsets stay; amounts, codes, control numbers and dates of service stay too, so the file is as
/// valid as it was and still balances. The same key gives the same pseudonyms in every file.
///
/// The result is not anonymous in the sense of 45 CFR 164.514: dates of service, states, the first three digits of ZIP
/// codes, diagnoses and amounts remain.
package struct FileMasker: ~Copyable {
    /// Bytes that are gathered before they are written.
    private static let pieceSize = 131_072

    private var pseudonyms: Pseudonyms
    private let masksPayers: Bool
    private var scanner = SegmentScanner()
    private var output: [UInt8] = []
    private var context = MaskContext()
    private var tables: [String: MaskTable] = [:]
    private var table = MaskTable(transaction: "")
    /// Where elements lie in `output`, the identifier being the first.
    private var elements: [Range<Int>] = []
    /// An ISA whose direction the next segment tells: its elements in `output`.
    private var openEnvelope: [Range<Int>]?
    /// A birth date in `output` whose person is named by a segment that follows.
    private var openBirthDate: Range<Int>?
    private var report = Report()

    /// What masking came to.
    package struct Report: Sendable {
        /// What kept the file from being read; nil when it is X12.
        package var problem: UnreadableFile?
        /// Identifiers of segments that the table does not know, in the order of their first place, at most a hundred.
        /// All their text was masked.
        package var unknownSegments: [String] = []
        /// True when there was text outside of interchanges, or a segment over the limit. It was blotted out.
        package var hasForeignText = false
    }

    /// - Parameter masksPayers: false to leave the names and numbers of payers.
    private init(_ key: MaskingKey, masksPayers: Bool) {
        pseudonyms = Pseudonyms(key: key)
        self.masksPayers = masksPayers
        output.reserveCapacity(2 * FileMasker.pieceSize)
    }

    /// Reads a source to its end and writes it in pieces.
    package static func run(
        _ source: inout some ByteSource, key: MaskingKey, masksPayers: Bool = false, write: ([UInt8]) throws -> Void
    ) throws -> Report {
        var masker = FileMasker(key, masksPayers: masksPayers)
        while true {
            switch masker.scanner.next() {
            case .needsInput: try masker.scanner.feed { try source.read(into: $0) }
            case .end:
                masker.closeEnvelope()
                masker.closeBirthDate()
                if masker.scanner.hasInterchange { try write(masker.output) }
                masker.report.problem = UnreadableFile(masker.scanner)
                return masker.report
            case .segment, .cut: masker.addSegment()
            case .fragment, .outside: masker.blotOut()
            }
            if masker.output.count >= FileMasker.pieceSize, !masker.isWaiting {
                masker.closeBirthDate()
                try write(masker.output)
                masker.output.removeAll(keepingCapacity: true)
            }
        }
    }
}

// MARK: Segments

extension FileMasker {
    /// True when something in `output` is masked only when a later segment is known. A birth date that finds no name in
    /// sixteen pieces does not wait any longer.
    private var isWaiting: Bool {
        openEnvelope != nil || openBirthDate != nil && output.count < 16 * FileMasker.pieceSize
    }

    private mutating func addSegment() {
        let id = scanner.id
        copy()
        if openEnvelope != nil { closeEnvelope(group: id == "GS" ? code(1) : nil) }
        followStructure(id)
        if id == "ISA" {
            openEnvelope = elements
            return
        }
        guard let rules = table[id] else {
            noteUnknown(id)
            for range in elements.dropFirst() { pseudonyms.mask(.text, &output, range) }
            return
        }
        guard !rules.isEmpty else { return }
        let places = elements
        apply(rules, to: places)
    }

    /// Appends the segment as it is and finds its elements.
    private mutating func copy() {
        let shift = output.count - scanner.lead
        output.append(contentsOf: scanner.window[scanner.lead..<scanner.following])
        scanner.findElements(&elements, shift)
    }

    private mutating func apply(_ rules: [MaskRule], to elements: [Range<Int>]) {
        // The elements that conditions look at are codes and never masked, so one pass is enough.
        var done: UInt64 = 0
        for rule in rules where rule.element < elements.count && !elements[rule.element].isEmpty {
            let bit: UInt64 = rule.component == nil && rule.element < 64 ? 1 << UInt64(rule.element) : 0
            guard done & bit == 0, holds(rule.condition, elements) else { continue }
            done |= bit
            guard rule.kind != .keep, !stays(rule.owner) else { continue }
            let range = elements[rule.element]
            let part = rule.component.map { component($0, of: range) } ?? range
            guard !part.isEmpty else { continue }
            if rule.kind == .birth { maskBirthDate(part) } else { pseudonyms.mask(rule.kind, &output, part) }
        }
    }

    private func holds(_ condition: MaskRule.Condition?, _ elements: [Range<Int>]) -> Bool {
        guard let condition else { return true }
        let isListed = condition.element < elements.count && condition.codes.contains(code(elements[condition.element]))
        return isListed != condition.isInverted
    }

    private func stays(_ owner: MaskRule.Owner) -> Bool {
        guard !masksPayers else { return false }
        return switch owner {
        case .any: false
        case .payer: true
        case .party: context.partyIsPayer
        case .sender: context.payerSide == .sender
        case .receiver: context.payerSide == .receiver
        }
    }

    private func component(_ number: Int, of range: Range<Int>) -> Range<Int> {
        var first = range.lowerBound
        for _ in 1..<number {
            guard let next = output[first..<range.upperBound].firstIndex(of: scanner.delimiters.component) else {
                return range.upperBound..<range.upperBound
            }
            first = next + 1
        }
        return
            first..<(output[first..<range.upperBound].firstIndex(of: scanner.delimiters.component) ?? range.upperBound)
    }

    private func code(_ range: Range<Int>) -> PackedCode {
        range.count > 8 ? .unfit : PackedCode(output[range]) ?? .empty
    }

    private func code(_ number: Int) -> PackedCode { number < elements.count ? code(elements[number]) : .empty }

    private func value(_ number: Int) -> [UInt8] { number < elements.count ? Array(output[elements[number]]) : [] }

    private mutating func noteUnknown(_ id: SegmentID) {
        let name = id.isWellFormed ? id.description : "a segment without a proper name"
        if report.unknownSegments.count < 100, !report.unknownSegments.contains(name) {
            report.unknownSegments.append(name)
        }
    }

    /// Nothing is known about this text: each letter becomes X and each digit 0.
    private mutating func blotOut() {
        for byte in scanner.window[scanner.lead..<scanner.following] {
            switch byte {
            case 48...57: output.append(48)
            case 97...122: output.append(120)
            case 65...90, 0x80...: output.append(88)
            default: output.append(byte)
            }
            if !byte.isASCIIBlank { report.hasForeignText = true }
        }
    }
}

// MARK: Context

extension FileMasker {
    private mutating func followStructure(_ id: SegmentID) {
        switch id {
        case "ST":
            closeBirthDate()
            useTable(of: String(decoding: value(1), as: UTF8.self))
            context.startSet()
        case "SE":
            closeBirthDate()
            useTable(of: "")
        case "GS":
            useTable(of: "")
            context.startGroup(code(1))
        case "IEA": scanner.leaveInterchange()
        case "HL", "INS":
            closeBirthDate()
            context.startLevel(id == "HL" ? code(3) : "22")
        case "CLM", "CLP": context.startClaim()
        case "LX", "SBR", "TRN": context.partyIsPayer = false
        case "N1": context.partyIsPayer = MaskRules.payers.contains(code(1))
        case "NM1":
            context.startParty(code(1), name: value(3) + [0x20] + value(4), identifier: value(9))
            if context.person != nil { closeBirthDate() }
        default: break
        }
    }

    private mutating func useTable(of transaction: String) {
        // A file names few kinds; one that names many does not get to fill the memory.
        if tables.count > 64 { tables.removeAll() }
        if let known = tables[transaction] {
            table = known
        } else {
            table = MaskTable(transaction: transaction)
            tables[transaction] = table
        }
    }

    /// Masks the ISA that waits for its group.
    private mutating func closeEnvelope(group: PackedCode? = nil) {
        guard let envelope = openEnvelope else { return }
        openEnvelope = nil
        context.startGroup(group ?? .empty)
        apply(MaskTable(transaction: "")["ISA"] ?? [], to: envelope)
    }

    /// A 276 gives the birth date before the name; then it waits until the name is there.
    private mutating func maskBirthDate(_ range: Range<Int>) {
        closeBirthDate()
        if let person = context.person {
            pseudonyms.maskBirthDate(&output, range, person: person)
        } else {
            openBirthDate = range
        }
    }

    private mutating func closeBirthDate() {
        guard let range = openBirthDate else { return }
        openBirthDate = nil
        pseudonyms.maskBirthDate(&output, range, person: context.person ?? [])
    }
}
