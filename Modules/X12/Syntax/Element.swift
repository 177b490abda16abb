package import Primitives

/// One element to write.
package enum Element: Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// A composite; empty components at the end are not written.
    case components([String])
    /// A repeated element.
    case repetitions([String])

    package init(stringLiteral value: String) { self = .text(value) }

    package static let none = Element.text("")

    package static func optional(_ text: String?) -> Element { .text(text ?? "") }
    package static func number(_ value: Int) -> Element { .text(String(value)) }
    package static func date(_ date: CalendarDate?) -> Element { .text(date?.compact ?? "") }

    /// An amount as X12 writes decimals: no zeros that carry nothing (`1200`, `79.5`, `-0.01`).
    package static func money(_ amount: Money?) -> Element { .text(amount.map(Element.decimal) ?? "") }

    static func decimal(_ amount: Money) -> String {
        var text = amount.description
        while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") {
            let wasPoint = text.hasSuffix(".")
            text.removeLast()
            if wasPoint { break }
        }
        return text
    }
}
