import Primitives

/// What kind of service a line is, so that only the rules about such services look at it.
package struct ServiceTraits: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    static let any = ServiceTraits(rawValue: 1)
    /// Has at least one modifier.
    static let modified = ServiceTraits(rawValue: 1 << 1)
    /// Ground or air ambulance, its mileage included.
    static let ambulance = ServiceTraits(rawValue: 1 << 2)
    static let anesthesia = ServiceTraits(rawValue: 1 << 3)
    static let mammography = ServiceTraits(rawValue: 1 << 4)
    static let manipulation = ServiceTraits(rawValue: 1 << 5)
    /// Initial, subsequent and discharge visits in a hospital.
    static let hospitalVisit = ServiceTraits(rawValue: 1 << 6)
    static let visit = ServiceTraits(rawValue: 1 << 7)
    static let vaccine = ServiceTraits(rawValue: 1 << 8)
    /// Equipment that can be rented or bought.
    static let equipment = ServiceTraits(rawValue: 1 << 9)
    /// Minutes are billed (SV103 is MJ).
    static let minutes = ServiceTraits(rawValue: 1 << 10)
    static let orthodontics = ServiceTraits(rawValue: 1 << 11)
    /// Dental services of a single tooth.
    static let tooth = ServiceTraits(rawValue: 1 << 12)
    /// Two modifiers or more.
    static let severalModifiers = ServiceTraits(rawValue: 1 << 13)
    /// Modifier 50.
    static let bilateral = ServiceTraits(rawValue: 1 << 14)
    /// Modifier QW.
    static let waivedTest = ServiceTraits(rawValue: 1 << 15)
    /// Modifier 90.
    static let outsideLaboratory = ServiceTraits(rawValue: 1 << 16)
    /// Modifiers 93, 95, FQ and GQ.
    static let telehealth = ServiceTraits(rawValue: 1 << 17)
}

/// A service line of a claim with what most rules ask first.
package struct ServiceLine: Sendable {
    /// The line with all loops inside of it.
    package let range: Range<Int>
    /// The place of its SV1, SV2 or SV3.
    package let index: Int
    /// The element of the procedure.
    package let element: Int
    /// The procedure, empty when it has none of the expected code set.
    package let procedure: PackedCode
    package let traits: ServiceTraits
}

/// A rule about single service lines (SNIP type 6). ``ServiceLineRules`` runs it.
package protocol ServiceRule: TransactionRule {
    /// The lines that it is about: those with at least one of these.
    var traits: ServiceTraits { get }
    func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport)
}

extension ServiceRule {
    package var snip: Int { 6 }
}

/// Runs the rules about service lines: each line is looked at once, and most lines are ordinary.
package struct ServiceLineRules: UnitRule {
    private let guide: String
    /// The traits of each of the rules, apart from them: they are all that most lines look at.
    private let traits: [UInt32]
    private let rules: [any ServiceRule]

    package var id: String { "x12.service-lines-\(guide.lowercased())" }
    package var snip: Int { 6 }
    package var guides: Set<String> { [guide] }

    package init(_ guide: String, _ rules: [any ServiceRule]) {
        self.guide = guide
        self.rules = rules.filter { $0.guides.contains(guide) }
        traits = self.rules.map(\.traits.rawValue)
    }

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        for range in store.lines {
            let index = range.lowerBound + 1
            guard index < range.upperBound else { continue }
            let element: Int
            switch store.segments[index].id {
            case "SV1", "SV3": element = 1
            case "SV2": element = 2
            default: continue
            }
            let qualifier = store.view(index).componentCode(element, 1)
            let isCoded = qualifier == "HC" || qualifier == "AD"
            let procedure = isCoded ? store.view(index).componentCode(element, 2) : .empty
            var traits: ServiceTraits = [.any, .of(procedure)]
            let composite = store.view(index).range(element)
            // `HC:99213` has eight characters; what is longer has modifiers or a description.
            if composite.count > 8 { traits.formUnion(ServiceLineRules.modifiers(store.view(index), element)) }
            if element == 1, store.code(index, 3) == "MJ" { traits.insert(.minutes) }
            let line = ServiceLine(range: range, index: index, element: element, procedure: procedure, traits: traits)
            var number = 0
            while number < self.traits.count {
                if self.traits[number] & traits.rawValue != 0 { rules[number].check(line, store, &report) }
                number &+= 1
            }
        }
    }

    private static func modifiers(_ view: borrowing SegmentView, _ element: Int) -> ServiceTraits {
        var traits = ServiceTraits.modified
        for part in 3...6 {
            let code = view.componentCode(element, part)
            if code.isEmpty { continue }
            if part > 3 { traits.insert(.severalModifiers) }
            switch code.raw >> 48 {
            case 0x3530: traits.insert(.bilateral)  // 50
            case 0x5157: traits.insert(.waivedTest)  // QW
            case 0x3930: traits.insert(.outsideLaboratory)  // 90
            case 0x3933, 0x3935, 0x4651, 0x4751: traits.insert(.telehealth)  // 93, 95, FQ, GQ
            default: break
            }
        }
        return traits
    }
}

extension ServiceTraits {
    /// The kind of a procedure, by the ranges of its code.
    static func of(_ code: PackedCode) -> ServiceTraits {
        guard let number = number(code) else { return [] }
        switch UInt8(truncatingIfNeeded: code.raw >> 56) {
        case UInt8(ascii: "0"): return (100...1999).contains(number) ? .anesthesia : []
        case UInt8(ascii: "7"): return (7065...7067).contains(number) || number == 7063 ? .mammography : []
        case UInt8(ascii: "9"): return medicine(number)
        case UInt8(ascii: "A"): return isTransport(number) ? .ambulance : []
        case UInt8(ascii: "D"): return dental(number)
        case UInt8(ascii: "E"): return (100...8999).contains(number) ? .equipment : []
        case UInt8(ascii: "K"): return (1...899).contains(number) ? .equipment : []
        default: return []
        }
    }

    /// The four digits behind the first character; nil when the code has another form.
    private static func number(_ code: PackedCode) -> Int? {
        guard code.raw & 0xFF_FFFF == 0 else { return nil }
        var value = 0
        for shift: UInt64 in [48, 40, 32, 24] {
            let digit = UInt8(truncatingIfNeeded: code.raw >> shift) &- 48
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// 90000 to 99999.
    private static func medicine(_ number: Int) -> ServiceTraits {
        switch number {
        case 8940...8942: .manipulation
        case 476...759: .vaccine
        case 9221...9239: [.visit, .hospitalVisit]
        case 9202...9499: .visit
        default: []
        }
    }

    private static func dental(_ number: Int) -> ServiceTraits {
        switch number {
        case 8000...8999: .orthodontics
        case 2140...2394, 3310...3353, 7140, 7210: .tooth
        default: []
        }
    }

    /// Base rates and mileage; not taxis, lodging and supplies.
    private static func isTransport(_ number: Int) -> Bool {
        switch number {
        case 21, 225, 380, 390, 425...436: true
        default: false
        }
    }
}
