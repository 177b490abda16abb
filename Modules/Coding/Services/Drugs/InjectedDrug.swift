/// Drugs that are given in the clinic, with the amount of one billing unit of HCPCS Level II.
struct InjectedDrug: Sendable {
    enum Measure: Sendable { case micrograms, units, doses }

    let code: String
    let names: [[String]]
    let measure: Measure
    /// How much one billing unit holds.
    let perUnit: Int
    /// Given by inhalation.
    var isInhaled = false

    private init(
        _ code: String, _ names: String, _ perUnit: Int, _ measure: Measure = .micrograms, inhaled: Bool = false
    ) {
        self.code = code
        self.names = names.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        self.measure = measure
        self.perUnit = perUnit
        isInhaled = inhaled
    }

    static let all: [InjectedDrug] = [
        InjectedDrug("J3301", "triamcinolone acetonide|triamcinolone|kenalog", 10_000),
        InjectedDrug("J1885", "ketorolac|toradol", 15_000),
        InjectedDrug("J0696", "ceftriaxone|rocephin", 250_000),
        InjectedDrug("J1100", "dexamethasone|decadron", 1_000),
        InjectedDrug("J1010", "methylprednisolone acetate|depo medrol|depomedrol", 1_000),
        InjectedDrug("J2919", "methylprednisolone sodium succinate|solu medrol|solumedrol", 5_000),
        InjectedDrug("J0702", "betamethasone|celestone", 3_000),
        InjectedDrug("J3420", "cyanocobalamin|vitamin b12|vitamin b 12|b12|b 12", 1_000),
        InjectedDrug("J1050", "medroxyprogesterone|depo provera|depoprovera|depo subq provera", 1_000),
        InjectedDrug("J1071", "testosterone cypionate|depo testosterone", 1_000),
        InjectedDrug("J3121", "testosterone enanthate", 1_000),
        InjectedDrug("J1200", "diphenhydramine|benadryl", 50_000),
        InjectedDrug("J2405", "ondansetron|zofran", 1_000),
        InjectedDrug("J2550", "promethazine|phenergan", 50_000),
        InjectedDrug("J2765", "metoclopramide|reglan", 10_000),
        InjectedDrug("J0780", "prochlorperazine|compazine", 10_000),
        InjectedDrug(
            "J0561", "penicillin g benzathine|benzathine penicillin|bicillin la|bicillin l a|bicillin", 100_000, .units),
        InjectedDrug("J0690", "cefazolin|ancef", 500_000),
        InjectedDrug("J1580", "gentamicin", 80_000),
        InjectedDrug("J0171", "epinephrine|adrenalin", 100),
        InjectedDrug("J3030", "sumatriptan|imitrex", 6_000),
        InjectedDrug("J3411", "thiamine", 100_000),
        InjectedDrug("J3430", "phytonadione|vitamin k", 1_000),
        InjectedDrug("J0897", "denosumab|prolia", 1_000),
        InjectedDrug("J1630", "haloperidol|haldol", 5_000),
        InjectedDrug("J2060", "lorazepam|ativan", 2_000),
        InjectedDrug("J1650", "enoxaparin|lovenox", 10_000),
        InjectedDrug("J2357", "omalizumab|xolair", 5_000),
        InjectedDrug("J0585", "onabotulinumtoxina|botox", 1, .units),
        InjectedDrug("J2426", "paliperidone palmitate|invega sustenna", 1_000),
        InjectedDrug("J0401", "aripiprazole extended release|abilify maintena", 1_000),
        InjectedDrug("J2315", "naltrexone extended release|vivitrol", 1_000),
        InjectedDrug("J2790", "rho d immune globulin|rhogam", 1, .doses),
        InjectedDrug("J7325", "synvisc one|synvisc|hylan g f 20", 1_000),
        InjectedDrug("J7323", "euflexxa", 1, .doses),
        InjectedDrug("J7321", "hyalgan|supartz", 1, .doses),
        InjectedDrug("J7324", "orthovisc", 1, .doses),
        InjectedDrug("J7298", "mirena", 1, .doses), InjectedDrug("J7300", "paragard", 1, .doses),
        InjectedDrug("J7296", "kyleena", 1, .doses), InjectedDrug("J7297", "liletta", 1, .doses),
        InjectedDrug("J7301", "skyla", 1, .doses), InjectedDrug("J7307", "nexplanon|etonogestrel implant", 1, .doses),
        InjectedDrug("J7613", "albuterol", 1_000, inhaled: true),
        InjectedDrug(
            "J7620",
            "duoneb|duonebs|albuterol / ipratropium|ipratropium / albuterol|albuterol ipratropium|ipratropium albuterol",
            1, .doses, inhaled: true),
        InjectedDrug("J7644", "ipratropium|atrovent", 1_000, inhaled: true),
        InjectedDrug("J7626", "budesonide|pulmicort", 500, inhaled: true),
    ]

    /// Devices placed for contraception: one for each placement.
    var isDevice: Bool { ["J7298", "J7300", "J7296", "J7297", "J7301", "J7307"].contains(code) }
    /// Injected into a joint only.
    var isForJoints: Bool { ["J7325", "J7323", "J7321", "J7324"].contains(code) }
}
