import Primitives
import Records

/// Finds the services that the notes of a visit say were performed: procedures, tests, counselling and drugs.
struct ServiceFinder {
    let visit: VisitRecord
    let reads: [ReadNote]
    let date: CalendarDate

    /// A service that two notes name is one service.
    func services() -> [PerformedService] {
        var result: [PerformedService] = []
        for read in reads {
            for found in services(in: read) where !result.contains(where: { $0.isSameLine(as: found) }) {
                // A note that leaves the side open adds nothing to one that names it.
                let isVaguer = found.modifiers.isEmpty && result.contains { $0.code == found.code }
                if !isVaguer { result.append(found) }
            }
        }
        return result
    }

    private func services(in read: ReadNote) -> [PerformedService] {
        let mentions = ServiceMentions.find(in: read, on: date)
        let particulars = ServiceParticulars(
            read: read, date: date, age: visit.patient.birthDate.map { date.age(bornOn: $0) })
        var found: [PerformedService] = []
        var included: Set<String> = []
        let byPhrase = Dictionary(grouping: mentions, by: \.number)
        for (number, phrase) in ServicePhrase.all.enumerated() {
            guard let own = byPhrase[number] else { continue }
            let lines = particulars.services(of: phrase, own)
            if !lines.isEmpty { included.formUnion(phrase.includes) }
            for line in lines where !found.contains(where: { $0.isSameLine(as: line) }) { found.append(line) }
        }
        found.removeAll { included.contains($0.code) }
        found = LesionCodes.joiningBiopsies(found)
        found = withoutParts(found)
        found += DrugFinder(read: read, date: date).services(beside: found)
        return found
    }

    /// What belongs to another service of the visit.
    private func withoutParts(_ services: [PerformedService]) -> [PerformedService] {
        let codes = Set(services.map(\.code))
        let isExcised = codes.contains { ("11400"..."11646").contains($0) }
        return services.filter { service in
            switch service.code {
            // Simple closure is part of an excision; a biopsy of the same lesion too.
            case "12001"..."12018": return !isExcised
            default: return true
            }
        }
    }
}
