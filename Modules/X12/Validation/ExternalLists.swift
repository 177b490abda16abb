/// The places of a guide whose values are on lists that others keep, so that segments without any cost nothing.
struct ExternalLists: Sendable {
    /// An element, or a component of one, whose list does not depend on a qualifier.
    struct Place: Sendable {
        let element: Int
        /// 0 for a simple element.
        let component: Int
        let list: ExternalCodeList
    }

    let places: [Place]
    /// Where the places of each node start; one more than there are nodes.
    private let starts: [Int32]

    init(nodes: [CheckTable.Node], elements: [CheckTable.Element]) {
        var places: [Place] = []
        var starts: [Int32] = []
        for node in nodes {
            starts.append(Int32(truncatingIfNeeded: places.count))
            for number in 0..<node.elementCount {
                let element = elements[node.firstElement + number]
                if let list = element.external {
                    places.append(Place(element: number + 1, component: 0, list: list))
                }
                for part in 0..<element.componentCount {
                    guard let list = elements[element.firstComponent + part].external else { continue }
                    places.append(Place(element: number + 1, component: part + 1, list: list))
                }
            }
        }
        starts.append(Int32(truncatingIfNeeded: places.count))
        self.places = places
        self.starts = starts
    }

    /// The places of a segment's node, as a range of `places`; empty for most.
    func range(_ node: Int) -> Range<Int> {
        guard node >= 0, node + 1 < starts.count else { return 0..<0 }
        return Int(starts[node])..<Int(starts[node + 1])
    }
}

extension ExternalCodeList {
    /// What a biller calls the list, with an article: `a place of service code`.
    var title: String {
        switch self {
        case .state: "a state or province code"
        case .country: "a country code"
        case .subdivision: "a country subdivision code"
        case .currency: "a currency code"
        case .pos: "a place of service code"
        case .facilitybill: "a type of bill"
        case .frequency: "a claim frequency code"
        case .taxonomy: "a provider taxonomy code"
        case .npi: "a National Provider Identifier"
        case .carc: "a claim adjustment reason code"
        case .rarc: "a remittance advice remark code"
        case .icd10cm, .icd9cm: "a diagnosis code"
        case .icd10pcs, .icd9proc: "an ICD procedure code"
        case .hcpcs: "a HCPCS code"
        case .revenue: "a revenue code"
        case .cdt: "a dental procedure code"
        case .claimstatus: "a claim status code"
        case .claimstatuscategory: "a claim status category code"
        case .ndc: "a National Drug Code"
        case .naic: "an NAIC company code"
        case .aba: "a bank routing number"
        case .modifier: "a procedure modifier"
        case .drg: "a diagnosis related group"
        case .condition: "a condition code"
        case .occurrence: "an occurrence code"
        case .occurrencespan: "an occurrence span code"
        case .value: "a value code"
        case .admissiontype: "a type of admission"
        case .admissionsource: "a source of admission"
        case .patientstatus: "a patient discharge status"
        case .toothsurface: "a tooth surface code"
        case .oralcavity: "an area of the oral cavity"
        case .tooth: "a tooth number"
        case .servicetype: "a service type code"
        }
    }
}
