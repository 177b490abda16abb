package import CodeSets
package import Primitives

/// A service as people write it: code, modifiers after hyphens, units after an asterisk: `99213`, `99214-25`,
/// `20610-RT-59*2`.
package struct ServiceNotation: Sendable, Hashable {
    package var code: ProcedureCode
    package var modifiers: [Modifier]
    package var units: Int

    package static let unitsMax = 9_999

    /// Nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count <= 2, let service = parts.first else { return nil }
        let words = service.split(separator: "-", omittingEmptySubsequences: false)
        guard let code = words.first.flatMap({ ProcedureCode($0) }) else { return nil }
        let modifiers = words.dropFirst().compactMap { Modifier($0) }
        guard modifiers.count == words.count - 1, modifiers.count <= 4 else { return nil }
        guard parts.count == 1 || parts[1].allSatisfy(\.isNumber), let units = parts.count == 1 ? 1 : Int(parts[1]),
            (1...Self.unitsMax).contains(units)
        else { return nil }
        self.code = code
        self.modifiers = modifiers
        self.units = units
    }

    package var text: String {
        ([code.text] + modifiers.map(\.text)).joined(separator: "-") + (units == 1 ? "" : "*\(units)")
    }
}
