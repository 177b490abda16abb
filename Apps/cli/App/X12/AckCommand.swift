import ArgumentParser
import Primitives
import X12

extension X12Command {
    /// `superbill x12 ack`: the acknowledgment of a received file.
    struct Ack: X12FileCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the acknowledgment of a received file: TA1, 999 or 277CA.",
            discussion: """
                Example: superbill x12 ack --kind 999 -o answer.999 received.837

                With the policy by-claim, good claims go on and bad ones come back: a set that holds both is accepted with \
                its errors noted, and the 277CA rejects the bad claims one by one. With strict, any error of syntax or \
                guide rejects the whole set.

                Exit codes: 0 written, 1 nothing to answer or the answer has findings, 2 a file could not be read.
                """)

        @Option(help: "ta1, 999 or 277ca.") var kind: AcknowledgmentBuilder.Kind
        @Option(help: "by-claim or strict.") var policy = AcknowledgmentPolicy.Rejection.byClaim
        @Option(help: "ISA13 of the first answer.") var control = 1
        @Option(help: "The time of the answer, YYYY-MM-DD; default now.") var date: String?
        @OptionGroup var files: RewritingOptions

        func validate() throws {
            guard (1...999_999_999).contains(control) else {
                throw ValidationError("--control takes a number from 1 to 999999999.")
            }
            guard date == nil || date.flatMap({ CalendarDate(iso: $0) }) != nil else {
                throw ValidationError("--date takes a day such as 2026-11-23.")
            }
        }

        func execute() throws {
            let created = date.flatMap { CalendarDate(iso: $0) }.map { Timestamp(date: $0) } ?? SystemClock().now
            let options = ValidationOptions(codeLists: ValidationCodeLists.standard, today: created.date)
            var number = control
            var isRight = true
            try files.forEach { source, write in
                var builder = AcknowledgmentBuilder(
                    kind, numbering: .init(interchange: number, group: number, created: created),
                    policy: AcknowledgmentPolicy(rejection: policy), options: options)
                var answers = 0
                while true {
                    switch builder.next() {
                    case .needsInput: try builder.feed { try source.read(into: $0) }
                    case .answer(let answer):
                        answers += 1
                        for finding in answer.findings where finding.isBlocking {
                            Console.warn(finding)
                            isRight = false
                        }
                        try write(answer.bytes)
                    case .end:
                        number += answers
                        if answers == 0 {
                            Console.remark(
                                "superbill: \(source.path): there is nothing to answer with a \(kind.rawValue)")
                            isRight = false
                        }
                        return nil
                    }
                }
            }
            if !isRight { throw ExitStatus.findings }
        }
    }
}

extension AcknowledgmentBuilder.Kind: ExpressibleByArgument {}
extension AcknowledgmentPolicy.Rejection: ExpressibleByArgument {}
