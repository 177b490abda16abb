import ArgumentParser
import CodeSets
import Composition
import Primitives
import RevenueCycle

struct CodesImpact: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Which favorites, fees, open visits, unsent claims and payer rules use codes that ended or changed.",
        discussion: "Example: superbill codes impact --on 2026-10-01")
    @OptionGroup var common: CommonOptions
    @Option(help: "The day for which favorites, fees and rules are looked at. Default: today.") var on: String?
    @Option(help: "Only this clinic.") var clinic: String?

    func execute() async throws {
        let workbench = try common.workbench()
        try common.check(clinic, in: workbench)
        let report = try await CodeImpact(workbench.office)(
            on: try CodesCommand.day(on), clinic: clinic, in: common.context)
        if common.json { return try Console.printJSON(report) }
        let looked = CodeImpact.Item.Place.allCases.map { "\(report.looked[$0.rawValue] ?? 0) \($0.words)" }
        Console.say("Looked at codes of: \(looked.joined(separator: ", ")).")
        guard !report.items.isEmpty else { return Console.say("None of them ended or changed.") }
        var table = Table([
            ("Where", .left), ("Which", .left), ("Code", .left), ("On", .left), ("What", .left), ("Choose from", .left),
        ])
        for item in report.items {
            table.add([
                item.place.word, item.subject, item.code, item.on.description, item.detail.shortened(to: 60),
                item.replacements.map(\.code.text).joined(separator: " "),
            ])
        }
        Console.say(table.render())
        let titles = report.items.flatMap(\.replacements)
        for (code, group) in Dictionary(grouping: titles, by: \.code).sorted(by: { $0.key < $1.key }) {
            guard let first = group.first else { continue }
            let ground = first.ground == .similarTitle ? "  (title alike; check the meaning)" : ""
            Console.say("  \(code)  \(first.title)\(ground)")
        }
    }
}

extension CodeImpact.Item.Place {
    fileprivate var word: String {
        switch self {
        case .favorite: "favorite"
        case .fee: "fee"
        case .visit: "visit"
        case .claim: "claim"
        case .payerRule: "payer rule"
        }
    }

    fileprivate var words: String {
        switch self {
        case .favorite: "favorites"
        case .fee: "fees"
        case .visit: "open visits"
        case .claim: "unsent claims"
        case .payerRule: "payer rules"
        }
    }
}
