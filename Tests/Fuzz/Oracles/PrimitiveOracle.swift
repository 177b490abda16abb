import Primitives

/// Amounts, dates and numbers from outside: what is accepted is written back as an equal value.
package enum PrimitiveOracle {
    package static func check(_ bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(64), as: UTF8.self)
        if let amount = try? Money(text) {
            FuzzInput.hold((try? Money(amount.description)) == amount, "an amount survives being written")
        }
        if let date = CalendarDate(iso: text) {
            FuzzInput.hold(CalendarDate(iso: date.description) == date, "a date survives being written")
        }
        if let date = CalendarDate(compact: text) {
            FuzzInput.hold(CalendarDate(compact: date.compact) == date, "a compact date survives being written")
            FuzzInput.hold(CalendarDate(dayNumber: date.dayNumber) == date, "a day number names its day")
        }
        if let npi = NPI(text) { FuzzInput.hold(npi.digits == text, "an NPI is its ten digits") }
        _ = try? JSONNode.parse(bytes, limit: 1 << 20)
    }
}
