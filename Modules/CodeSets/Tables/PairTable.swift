// Placeholder until the pair table arrives.
package struct PairTableBuilder: Sendable {
    package init() {}
    package var count: Int { 0 }
    package mutating func merge(_ other: PairTableBuilder) {}
    package mutating func mergeOutsideOwnRange(_ former: PairTable) {}
    package func finish() -> [UInt8] { [] }
}
package struct PairTable: Sendable {
    package init(_ bytes: TableBytes, from start: Int, name: String) throws(CodeSetFileError) {}
}

extension EditionChange {
    package static func between(_ old: PairTable?, _ new: PairTable) -> EditionChange { EditionChange() }
}
