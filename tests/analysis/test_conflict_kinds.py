"""Every kind of conflict: pairs that can't both hold, and pairs that only look so."""

from __future__ import annotations

import pytest

from analysis.claims.grouping import group
from analysis.values import Clash, ConflictKind, Said, Stance


def clash(a: str, b: str, denied: str = "") -> Clash | None:
    """What clashes between two texts; `denied` is the one of them that its source denies."""
    found = group([Said(t, stance=Stance.DENIES if t == denied else Stance.SAYS) for t in (a, b)]).conflicts
    return found[0] if found else None


CLASHES = {
    ConflictKind.NEGATION: [
        ("It was a bomb", "It was not a bomb and there is no evidence of any device"),
        ("There was no delay", "There was a delay of forty minutes before the first engine came"),
        ("The road to Velm was never closed", "Soldiers closed the road to Velm at noon"),
        ("The union has agreed to the offer", "The union has not agreed to any offer"),
        ("no dangerous goods were stored on the quay", "dangerous goods were stored on the quay for weeks"),
        ("Nobody was hurt in the collapse", "Two clerks were hurt in the collapse"),
        ("the police fired at the crowd", "the police did not fire at anyone in the crowd"),
        ("there were no survivors", "four survivors were taken to the infirmary"),
        ("the army has lost control of Orsk", "the army hasn't lost control of Orsk"),
        ("they gave no warning before the flood", "a warning was given an hour before the flood"),
        ("the two leaders never met", "the two leaders met in secret in Tarn"),
        ("the company failed to inspect the boiler", "the company inspected the boiler in March"),
        ("none of the hostages was harmed", "three of the hostages were harmed"),
        ("Venn denied the gate was open", "The gate was open"),
        ("Venn denied that the gate was open", "a guard said the gate was open on Friday"),
        ("nobody had warned them", "a warning came at six"),
    ],
    ConflictKind.NUMBER: [
        ("Twelve sailors died in the fire", "Nine sailors were killed in the fire"),
        (
            "two people died in the fire at Quay 4 last night",
            "Three people were killed when fire swept through the quay",
        ),
        ("at least 40 houses were destroyed by the flood", "30 houses were destroyed by the flood"),
        ("20 to 30 gunmen attacked the post", "about 60 gunmen attacked the post"),
        ("dozens of gunmen attacked the post", "six gunmen attacked the post"),
        ("between 100 and 150 people were in the hall", "300 people were in the hall"),
        ("the bridge cost 4 million crowns", "the bridge cost 9 million crowns"),
        ("unemployment rose to 6.1 per cent in May", "unemployment rose to 7.4% in May"),
        ("the ship was 120 metres long", "the ship was 250 feet long"),
        ("the wreck lies 40 km off Orsk", "the wreck lies 40 miles off Orsk"),
        ("the wreck lies five kilometres from the quay", "the wreck lies eight miles from the quay"),
        ("fewer than ten soldiers guarded the depot", "forty soldiers guarded the depot"),
        ("no more than 50 people marched", "at least 500 people marched"),
        ("Three hydrants were out of order", "two hydrants had been out of order"),
        ("more than a hundred villagers fled", "just thirty villagers fled"),
        ("the deal is worth $1.07bn", "the deal is worth $1.7 billion"),
    ],
    ConflictKind.TIME: [
        ("the first alarm was received at 3.42am", "the first alarm came at 2.58am"),
        ("The ferry sank off Velm on Monday night", "The ferry sank off Velm on Tuesday night"),
        ("the first shots were fired at 9 p.m.", "the first shots were fired at about half past ten"),
        ("The treaty was signed on 4 March", "The treaty was signed on 9 March"),
        ("The treaty was signed in March 2011", "The treaty was signed in June 2011"),
        ("the attack began at dawn", "the attack began at midnight"),
        ("the mine was closed in 1984", "the mine was closed in 1992"),
        ("the raid took place before the funeral", "the raid took place after the funeral"),
        ("The shop was robbed early in the day by two men", "The shop was robbed late in the day by two men"),
        ("the guards left the gate at 14:30", "the guards left the gate at 17:45"),
        ("Venn met the envoy on March 4", "Venn met the envoy on March 11 in Orsk"),
        ("The crash happened on Friday morning", "The crash happened on Friday evening"),
        ("the alarm was raised at quarter past three", "the alarm was raised at 3.42am"),
    ],
    ConflictKind.PLACE: [
        (
            "The two men were arrested in Velm by the police",
            "The two men were arrested in Orsk by the police",
        ),
        ("the fire started in the engine room", "the fire started on the quay"),
        ("The envoy was shot at the consulate in Velm", "The envoy was shot at the hospital in Velm"),
        ("The body was found near Tarn Bridge", "The body was found near Holm Abbey"),
        ("Venn was born in Orsk", "Venn was born in Tarn"),
        ("the talks were held in Velm", "the talks were held in Orsk"),
        ("The plane landed in Velm", "The plane landed in Orsk"),
        ("the meeting took place at the embassy", "the meeting took place at the airport"),
        ("the weapons were hidden inside the mosque", "the weapons were hidden outside the mosque"),
    ],
    ConflictKind.ANTONYM: [
        ("The attack was spontaneous", "The attack was planned"),
        ("the attack began as a spontaneous protest", "the attack was planned days in advance"),
        ("The council approved the plan for the dam", "The council rejected the plan for the dam"),
        ("the fire was deliberate", "the fire was accidental"),
        ("the fire was an accident", "the fire was arson"),
        ("The captain is alive", "The captain is dead"),
        ("the election was fair", "the election was rigged"),
        ("the vaccine is safe", "the vaccine is dangerous"),
        ("the jury found the mayor guilty", "the jury found the mayor innocent"),
        ("prices rose in March", "prices fell in March"),
        ("the signature is genuine", "the signature is a forgery"),
        ("the soldiers were armed", "the soldiers were unarmed"),
        ("the mission was a success", "the mission was a failure"),
        ("the troops advanced on Orsk", "the troops retreated from Orsk"),
    ],
    ConflictKind.CAUSE: [
        ("the fire was caused by a faulty heater", "the fire was caused by lightning"),
        ("The collapse of the dam was blamed on heavy rain", "the dam collapsed because of poor concrete"),
        ("the delay was due to the fog", "the delay was due to a strike"),
    ],
    ConflictKind.ACTOR: [
        (
            "The raid on the depot was carried out by the Red Lantern",
            "the raid on the depot was carried out by Hask's Rifles",
        ),
        ("the siege of the harbour was ordered by Venn", "the siege of the harbour was ordered by Hask"),
        (
            "the raid on the depot was carried out by Ahl al-Bahr",
            "the raid on the depot was carried out by Al Karama",
        ),
    ],
    ConflictKind.DENIAL: [
        ("the minister took bribes from the builder", "taking bribes from the builder"),
        ("the firm poisoned the river for years", "poisoning the river"),
        ("Venn ordered the raid on the depot", "having ordered the raid"),
        ("soldiers looted the museum in Velm", "its soldiers had looted the museum"),
        ("the bank lent money to the smugglers", "it had lent money to smugglers"),
        ("They were asleep", "anyone had been asleep"),
        ("the mayor has resigned", "reports that the mayor had resigned"),
        ("the pilots were drunk", "its pilots were drunk"),
    ],
}

NO_CLASHES = {
    ConflictKind.NEGATION: [
        (
            "the first alarm came at 2.58am, from a smoke detector",
            "a smoke detector went off at 2.58am and was taken for a false alarm",
        ),
        ("It was not only a bomb but a very large bomb", "It was a large bomb"),
        (
            "the mayor was not in Velm when the bridge fell",
            "the bridge in Velm fell when the mayor was in Orsk",
        ),
        ("no one knows why the boiler burst", "the boiler burst because it was old"),
        ("the police did not say who fired", "the police say a farmer fired"),
        ("the bridge was closed, not the road", "the bridge was closed"),
        ("there is no doubt that the dam failed", "the dam failed"),
        ("Venn denied that the gate was open", "a guard said that the gate was not open"),
        ("he foiled a plot against the mayor", "he foiled a plot against the mayor but Venn denied any plot"),
        ("nobody had warned them", "a warning to all"),
        ("the company did not inspect the boiler", "the company failed to inspect the boiler"),
        ("the union has no plans to strike", "the union does not want to strike"),
        ("the minister did not resign", "the minister refused to resign"),
        ("the army could not have known of the raid", "the army did not know of the raid"),
        ("There was no demonstration, he said", "There had been no protest at all"),
        ("if there is no deal by May the port will close", "there is a deal with the port"),
    ],
    ConflictKind.NUMBER: [
        (
            "two people died in the fire at Quay 4 last night",
            "Two people were killed and 17 injured when fire swept through a quay",
        ),
        ("Flight 212 was carrying 80 people", "80 people were on the flight"),
        ("Flight 212 was carrying 80 people", "Flight 311 was carrying 80 people"),
        ("they met in room 12", "they met in room 14"),
        ("Article 5 was broken by the deal", "Article 7 was broken by the deal"),
        ("The deal is worth $1.07bn", "The deal is worth $1bn"),
        ("20 to 30 gunmen attacked the post", "25 gunmen attacked the post"),
        ("dozens of gunmen attacked the post", "40 gunmen attacked the post"),
        ("at least 20 people were brought in", "27 people were brought in"),
        ("the wave was 10 feet high", "the wave was 3 metres high"),
        ("the siege lasted seven days", "the siege lasted a week"),
        ("12 soldiers were killed and 30 wounded", "30 soldiers were wounded"),
        ("nearly 100 people were in the hall", "96 people were in the hall"),
        ("three men were arrested on Monday", "two men were arrested on Thursday"),
        ("a dozen villagers fled", "12 villagers fled"),
        ("more than a hundred villagers fled", "some 140 villagers fled"),
        ("the ship, built in 1987, sank", "the ship, with 12 men aboard, sank"),
        ("prices rose 3 per cent in May", "prices rose 5 per cent in June"),
        ("he is 34", "he was 34 when he left"),
    ],
    ConflictKind.TIME: [
        (
            "the first alarm was received at 3.42am",
            "the first alarm was received shortly before quarter to four",
        ),
        ("the first alarm came at 3.42am", "the first engine came at 4.10am"),
        ("the shots were fired at 9 p.m.", "the shots were fired at 21:00"),
        ("The treaty was signed on 4 March", "The treaty was signed in March"),
        ("The treaty was signed on 4 March", "The treaty was signed on March 4"),
        ("The crash happened on Friday morning", "The crash happened on Friday"),
        ("Venn met the envoy on Monday", "Venn met the miners on Tuesday"),
        ("the attack began at dawn", "the attack began in the early morning"),
        ("the guards left the gate at 14:30", "the guards returned to the gate at 17:45"),
        ("the mine was opened in 1984", "the mine was closed in 1992"),
        ("the talks will resume on Monday", "the talks broke down on Friday"),
        ("the alarm was raised at quarter past three", "the alarm was raised at 3.15am"),
        ("the alarm was raised about 3.15am", "the alarm was raised at 3.17am"),
    ],
    ConflictKind.PLACE: [
        ("The two men were arrested in Wellington", "The two men were arrested in Welington"),
        ("The two men were arrested in Velm", "The two women were arrested in Orsk"),
        ("the talks were held in Velm in May", "the talks were held in Orsk in June"),
        ("the talks were held in Velm", "the talks were held in the town hall"),
        ("Venn was born in Orsk", "Venn lives in Tarn"),
        ("the men were arrested in Velm, Norland", "the men were arrested in Norland"),
        ("He spoke in English", "He spoke in Velm"),
        (
            "the body was found near the river in Tarn",
            "the body was found near the bridge in Tarn by the river",
        ),
        ("the plane flew from Velm to Orsk", "the plane flew from Velm"),
    ],
    ConflictKind.ANTONYM: [
        (
            "the fire did not start on board",
            "the fire began beside the battery containers at the north end of the stack",
        ),
        ("the attack was planned", "the attack was not spontaneous"),
        ("the council will open the north gate", "the council will close the south gate"),
        ("prices rose in March", "prices fell in April"),
        ("Most of the crew were up early", "the crew sat down late"),
        ("the council approved the plan", "the plan of the council was discussed"),
        ("the right bank of the river was flooded", "the wrong maps were used"),
        ("they left the hall after the speech", "they stood before the hall"),
        ("more help will come from the north", "less help came from the sea"),
    ],
    ConflictKind.CAUSE: [
        ("The ferry sank because of a leak", "The ferry sank owing to leaks"),
        ("the delay was due to the fog", "the delay was due to the fog and a strike"),
        ("the ferry is due to sail at noon", "the ferry is due to dock at noon"),
        ("the fire was caused by a heater", "the flood was caused by lightning"),
        ("the fire was not caused by lightning", "the fire was caused by a heater"),
        ("the fire may have been caused by lightning", "the fire was caused by a heater"),
    ],
    ConflictKind.ACTOR: [
        ("The raid was carried out by the Red Lantern", "the raid was carried out by the Red Lantern Front"),
        ("The raid was carried out by Hask", "the raid was ordered by Venn"),
        ("The raid was carried out by Hask", "the raid was carried out by gunmen"),
        ("The raid was carried out by Qassem", "the raid was carried out by Kassem"),
    ],
    ConflictKind.DENIAL: [
        ("the minister did not take bribes from the builder", "taking bribes from the builder"),
        ("they gave no order to attack the consulate", "having ordered the attack on the consulate"),
        ("the firm sells pumps to farmers", "poisoning the river"),
        ("Venn ordered new boots for the guards", "having ordered the raid"),
        ("the fire did not start on board", "the fire had started on board"),
        ("the pilots were rested", "its pilots were drunk"),
        ("the mayor praised the new museum in Velm", "having met the smugglers"),
        ("Venn never met the smugglers", "having met the smugglers"),
        ("the bank was not aware of the smugglers", "helping smugglers"),
    ],
}


def cases(table: dict[ConflictKind, list[tuple[str, str]]]) -> list[tuple[ConflictKind, str, str]]:
    return [(kind, a, b) for kind, pairs in table.items() for a, b in pairs]


@pytest.mark.parametrize(("kind", "a", "b"), cases(CLASHES))
def test_what_can_not_both_hold_clashes(kind: ConflictKind, a: str, b: str):
    found = clash(a, b, denied=b if kind is ConflictKind.DENIAL else "")
    assert found is not None
    assert found.kind is kind
    one, two = found.words
    assert one in a
    assert two in b


@pytest.mark.parametrize(("kind", "a", "b"), cases(NO_CLASHES))
def test_what_can_both_hold_does_not(kind: ConflictKind, a: str, b: str):
    assert clash(a, b, denied=b if kind is ConflictKind.DENIAL else "") is None
