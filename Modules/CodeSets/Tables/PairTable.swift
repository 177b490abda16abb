// Placeholder until the pair table arrives.
package struct PairTableBuilder: Sendable {
    package init() {}
}
