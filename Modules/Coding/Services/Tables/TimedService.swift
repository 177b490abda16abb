/// A service whose code or units follow from stated minutes.
struct TimedService: Sendable {
    /// The least minutes and the code that they reach, from short to long.
    let steps: [(least: Int, code: String)]
    /// The code for each further span behind the last step, when there is one, and how often it may stand.
    var further: (after: Int, each: Int, code: String, most: Int)?

    /// Lines with their units; empty when the time reaches no code.
    func lines(_ minutes: Int) -> [(code: String, units: Int)] {
        guard let step = steps.last(where: { $0.least <= minutes }) else { return [] }
        var lines = [(code: step.code, units: 1)]
        if let further, step.least == steps.last?.least, minutes >= further.after {
            let units = min(further.most, (minutes - further.after) / further.each + 1)
            lines.append((further.code, units))
        }
        return lines
    }

    // A unit of time is reached when its midpoint is passed (CPT, time rule), except where a service states its own
    // least minutes.
    static let tobacco = TimedService(steps: [(4, "99406"), (11, "99407")])
    static let substance = TimedService(steps: [(15, "99408"), (31, "99409")])
    static let advanceCare = TimedService(
        steps: [(16, "99497")], further: (after: 46, each: 30, code: "99498", most: 3))
    static let obesity = TimedService(steps: [(8, "G0447")])
    static let cardiovascular = TimedService(steps: [(8, "G0446")])
    static let preventive = TimedService(steps: [(8, "99401"), (23, "99402"), (38, "99403"), (53, "99404")])
    static let psychotherapy = TimedService(steps: [(16, "90832"), (38, "90834"), (53, "90837")])
    static let familyTherapy = TimedService(steps: [(26, "90847")])
    static let crisis = TimedService(
        steps: [(30, "90839")], further: (after: 75, each: 30, code: "90840", most: 4))
    static let hydration = TimedService(
        steps: [(31, "96360")], further: (after: 91, each: 60, code: "96361", most: 8))
    static let chronicCareStaff = TimedService(
        steps: [(20, "99490")], further: (after: 40, each: 20, code: "99439", most: 2))
    static let chronicCareClinician = TimedService(
        steps: [(30, "99491")], further: (after: 60, each: 30, code: "99437", most: 4))
    static let complexChronicCare = TimedService(
        steps: [(60, "99487")], further: (after: 90, each: 30, code: "99489", most: 4))
    static let principalCare = TimedService(
        steps: [(30, "99424")], further: (after: 60, each: 30, code: "99425", most: 4))
    static let principalCareStaff = TimedService(
        steps: [(30, "99426")], further: (after: 60, each: 30, code: "99427", most: 2))
    static let behaviouralIntegration = TimedService(steps: [(20, "99484")])
    static let collaborativeCareFirst = TimedService(
        steps: [(36, "99492")], further: (after: 86, each: 30, code: "99494", most: 4))
    static let collaborativeCareLater = TimedService(
        steps: [(31, "99493")], further: (after: 76, each: 30, code: "99494", most: 4))
    static let remoteMonitoring = TimedService(
        steps: [(20, "99457")], further: (after: 40, each: 20, code: "99458", most: 4))
    static let portal = TimedService(steps: [(5, "99421"), (11, "99422"), (21, "99423")])
    static let checkIn = TimedService(steps: [(5, "98016")])
}
