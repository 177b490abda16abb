import ArgumentParser
import Compliance
import Foundation
import X12

extension X12Command {
    struct Mask: X12FileCommand {
        static let configuration = CommandConfiguration(
            abstract: "Replace names, numbers and addresses by pseudonyms; the files stay valid.",
            discussion: """
                The same seed gives the same pseudonyms, so an 835 still matches its 837. Who knows the seed can find \
                them out: keep it like a password, best in SUPERBILL_MASK_SEED. Dates of service, diagnoses, amounts, \
                states and the first three digits of ZIP codes stay: the result is pseudonymous, not anonymous.
                Example: superbill x12 mask --seed "$SEED" -o masked/ claims.837 remittance.835
                """)

        @Option(help: "What the pseudonyms are made with. Default: SUPERBILL_MASK_SEED.") var seed: String?
        @Flag(help: "Mask the names and numbers of payers too.") var payers = false
        @OptionGroup var rewriting: RewritingOptions

        private var secret: String { seed ?? ProcessInfo.processInfo.environment["SUPERBILL_MASK_SEED"] ?? "" }

        func validate() throws {
            guard !secret.isEmpty else { throw ValidationError("mask needs --seed, or SUPERBILL_MASK_SEED") }
        }

        func execute() throws {
            let seed = secret
            if seed.utf8.count < MaskingSeed.recommendedLength {
                Console.remark(
                    "superbill: a seed of fewer than \(MaskingSeed.recommendedLength) characters can be guessed")
            }
            guard let key = MaskingKey(try MaskingSeed.key(seed, purpose: "x12 mask")) else {
                throw ValidationError("the seed cannot be used")
            }
            try rewriting.forEach { source, write in
                let report = try FileMasker.run(&source, key: key, masksPayers: payers, write: write)
                remark(report, source.path)
                return report.problem
            }
        }

        private func remark(_ report: FileMasker.Report, _ file: String) {
            if report.hasForeignText, report.problem == nil {
                Console.remark("superbill: \(file): text outside of interchanges was blotted out")
            }
            if !report.unknownSegments.isEmpty {
                let names = report.unknownSegments.joined(separator: ", ")
                Console.remark("superbill: \(file): all text was masked in segments that are not known here: \(names)")
            }
        }
    }
}
