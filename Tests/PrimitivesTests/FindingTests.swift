import Primitives
import Testing

/// Findings: their order, what blocks, how they read.
@Suite struct FindingTests {
    @Test func severitiesRise() {
        #expect(Finding.Severity.allCases.sorted() == [.info, .warning, .hold, .error])
        #expect([Finding.Severity.error, .info, .hold, .warning].max() == .error)
        for severity in Finding.Severity.allCases { #expect(!(severity < severity)) }
    }

    @Test func holdsAndErrorsBlock() {
        let blocking = Finding.Severity.allCases.filter { Finding("a.b", $0, "x").isBlocking }
        #expect(blocking == [.hold, .error])
        #expect(![Finding("a.b", .warning, "x")].hasBlocking)
        #expect([Finding("a.b", .info, "x"), Finding("a.b", .hold, "x")].hasBlocking)
    }

    @Test func namesItsPlace() {
        let location = Finding.Location("payers.medicare", file: "clinics/a.yaml", line: 3, column: 5)
        #expect(location.description == "clinics/a.yaml:3:5 payers.medicare")
        #expect(
            Finding("a.b", .error, at: location, "Bad.").description
                == "error a.b at clinics/a.yaml:3:5 payers.medicare: Bad.")
        #expect(Finding("a.b", .info, "Fine.").description == "info a.b: Fine.")
        #expect(Finding.Location(offset: 0).description == "byte 0")
    }

    @Test func patientDataIsNotPrinted() {
        let name = PersonName(last: "Quillfeather", first: "Zebediah")
        let address = PostalAddress(line1: "7 Elm Court", city: "Springfield", state: "IL", zip: "62701")
        var dumped = ""
        dump((name, address, [name]), to: &dumped)
        for text in ["\(name) \(address)", String(reflecting: [name]), String(describing: Optional(name)), dumped] {
            #expect(!text.contains("Quillfeather") && !text.contains("Zebediah") && !text.contains("Elm"))
        }
        #expect(name.display == "Zebediah Quillfeather")
    }
}
