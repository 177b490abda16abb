package import Coding
import Foundation
package import Primitives
import RevenueCycle
import Settings

extension Configuration {
    /// The worked visits in the folder `practice`, in the order of their names. One that cannot be used is left out and
    /// reported.
    package func practiceVisits() -> (visits: [PracticeVisit], findings: [Finding]) {
        let place = folder.appendingPathComponent("practice")
        var visits: [PracticeVisit] = []
        var findings: [Finding] = []
        for name in ((try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []).sorted()
        where name.hasSuffix(".yaml") {
            let bytes = (try? Data(contentsOf: place.appendingPathComponent(name))).map { [UInt8]($0) } ?? []
            let (file, problems) = PracticeFile.read(bytes: bytes, file: "practice/\(name)")
            findings += problems
            guard let file else { continue }
            let (visit, mistakes) = PracticeVisit.make(file, id: String(name.dropLast(".yaml".count)))
            findings += mistakes
            if let visit { visits.append(visit) }
        }
        return (visits, findings)
    }
}

extension PracticeVisit {
    fileprivate static func make(_ file: PracticeFile, id: String) -> (PracticeVisit?, [Finding]) {
        var findings: [Finding] = []
        func report(_ location: Finding.Location, _ message: String, _ fix: String) {
            findings.append(Finding("practice.visit", .error, at: location, message, fix: fix))
        }
        var visit = PracticeVisit(
            id: id, title: file.title, level: file.level, date: file.date, note: file.note.value, answers: [],
            traps: file.traps.map { Trap(code: $0.value.code, why: $0.value.why) })
        for answer in file.codes {
            guard let codes = CodeListNotation.read(answer.value.code).0,
                let code = codes.diagnoses.first.map(Answer.Code.diagnosis)
                    ?? codes.services.first.map(Answer.Code.service)
            else {
                report(answer.location, "This is not a code.", "Write it as E11.22 or 99214-25.")
                continue
            }
            guard let evidence = evidence(for: answer.value.quote.value, in: visit.note, of: id) else {
                report(
                    answer.value.quote.location, "The quoted words do not stand in the note exactly once.",
                    "Quote them as they are written, and enough of them.")
                continue
            }
            visit.answers.append(Answer(code: code, evidence: evidence, why: answer.value.why))
        }
        return (findings.isEmpty ? visit : nil, findings)
    }
}
