/// All rules, in the order in which they run. A test compares the list with the folders.
package enum TransactionRules {
    package static let all: [any TransactionRule] =
        BalancingRules.all + SituationsRules.all + CodesRules.all + ServicesRules.all
}
