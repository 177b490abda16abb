import Primitives
import TestSupport
import X12

/// Invented people, offices and numbers, repeatable by seed.
struct GeneratedParties {
    var random: Seeded

    init(_ seed: UInt64) { random = Seeded(seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    mutating func one<T>(_ list: [T]) -> T { list[number(0...list.count - 1)] }

    static let lastNames = [
        "ABARA", "O'DOWD", "DE LA VEGA", "ST CLAIR", "NAKAMURA", "VILLANUEVA", "LI", "WHITFIELD-ROE",
    ]
    static let firstNames = ["ADA", "BRAM", "CORA", "JO", "MAEVE", "XENIA", "T'KEAH"]
    static let places = [
        ("COLUMBUS", "OH", "432151234"), ("ALBANY", "NY", "122071111"), ("TUCSON", "AZ", "857012222"),
        ("BANGOR", "ME", "044013333"),
    ]

    mutating func person() -> PersonName {
        PersonName(
            last: one(Self.lastNames), first: one(Self.firstNames), middle: chance(40) ? "Q" : nil,
            suffix: chance(10) ? "JR" : nil)
    }

    mutating func address() -> PostalAddress {
        let (city, state, zip) = one(Self.places)
        return PostalAddress(
            line1: "\(number(1...9_999)) MAPLE AVE", line2: chance(20) ? "SUITE \(number(1...99))" : nil, city: city,
            state: state, zip: zip)
    }

    /// Ten digits with a right check digit.
    mutating func npi() -> String {
        let body = "1\(number(10_000_000...99_999_999))"
        for digit in 0...9 where NPI("\(body)\(digit)") != nil { return "\(body)\(digit)" }
        return "1234567893"
    }

    mutating func provider(taxonomy: Bool = false) -> ProfessionalClaim.Provider {
        ProfessionalClaim.Provider(
            name: .person(person()), npi: npi(), taxonomy: taxonomy ? one(["207Q00000X", "207R00000X"]) : nil)
    }

    /// - Parameter persons: of a hundred billing providers, how many are persons.
    mutating func billing(persons: Int = 20) -> ProfessionalClaim.BillingProvider {
        ProfessionalClaim.BillingProvider(
            name: !chance(persons) ? .organization("CLINIC \(number(1...99))") : .person(person()), npi: npi(),
            taxID: "31\(number(1_000_000...9_999_999))", taxonomy: chance(80) ? "207Q00000X" : nil,
            address: address(), contact: chance(60) ? Contact(name: "OFFICE", phone: "6145550100") : nil,
            payToAddress: chance(20) ? address() : nil)
    }

    mutating func day(_ from: CalendarDate, within days: Int) -> CalendarDate {
        from.adding(days: number(0...days))
    }

    mutating func cents(_ range: ClosedRange<Int>) -> Money { Money(cents: Int64(number(range))) }
}
