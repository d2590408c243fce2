<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>{number} open</source>
        <translation>
            <numerusform>{number} open</numerusform>
            <numerusform>{number} open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{used} of {planned} minutes</source>
        <translation>
            <numerusform>{used} of {planned} minute</numerusform>
            <numerusform>{used} of {planned} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{planned} minutes planned</source>
        <translation>
            <numerusform>{planned} minute planned</numerusform>
            <numerusform>{planned} minutes planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} found, the newest first.</source>
        <translation>
            <numerusform>{number} found.</numerusform>
            <numerusform>{number} found, the newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} to choose from.</source>
        <translation>
            <numerusform>{number} to choose from.</numerusform>
            <numerusform>{number} to choose from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>and {count} more</numerusform>
            <numerusform>and {count} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The actions are an interim plan.</source>
        <translation>
            <numerusform>One action is an interim plan.</numerusform>
            <numerusform>The actions are an interim plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} actions are agreed in the plan.</source>
        <translation>
            <numerusform>{number} action is agreed in the plan.</numerusform>
            <numerusform>{number} actions are agreed in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} actions are agreed.</source>
        <translation>
            <numerusform>{number} action is agreed.</numerusform>
            <numerusform>{number} actions are agreed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is {clock}. {used} of {planned} minutes are used.</source>
        <translation>
            <numerusform>It is {clock}. {used} of {planned} minute is used.</numerusform>
            <numerusform>It is {clock}. {used} of {planned} minutes are used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is {clock}. {used} minutes are used; {planned} were planned.</source>
        <translation>
            <numerusform>It is {clock}. {used} minute is used; {planned} were planned.</numerusform>
            <numerusform>It is {clock}. {used} minutes are used; {planned} were planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A break is due: {minutes} minutes without one.</source>
        <translation>
            <numerusform>A break is due: {minutes} minute without one.</numerusform>
            <numerusform>A break is due: {minutes} minutes without one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its plan came too, to be gone through: {number} actions.</source>
        <translation>
            <numerusform>Its plan came too, to be gone through: {number} action.</numerusform>
            <numerusform>Its plan came too, to be gone through: {number} actions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message numerus="yes">
        <source>{number} agreed</source>
        <translation>
            <numerusform>{number} agreed</numerusform>
            <numerusform>{number} agreed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message numerus="yes">
        <source>{minutes} minutes in all</source>
        <translation>
            <numerusform>{minutes} minute in all</numerusform>
            <numerusform>{minutes} minutes in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message numerus="yes">
        <source>{number} here</source>
        <translation>
            <numerusform>{number} here</numerusform>
            <numerusform>{number} here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message numerus="yes">
        <source>Questions: {number} open</source>
        <translation>
            <numerusform>Questions: {number} open</numerusform>
            <numerusform>Questions: {number} open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChildrenCard</name>
    <message numerus="yes">
        <source>{number} children</source>
        <translation>
            <numerusform>{number} child</numerusform>
            <numerusform>{number} children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWatch</name>
    <message numerus="yes">
        <source>The laptop&apos;s clock went ahead by {minutes} minutes; it is {clock} now. What is entered from now on bears that time. If it is wrong, put the clock right: the record keeps its order.</source>
        <translation>
            <numerusform>The laptop&apos;s clock went ahead by {minutes} minute; it is {clock} now. What is entered from now on bears that time. If it is wrong, put the clock right: the record keeps its order.</numerusform>
            <numerusform>The laptop&apos;s clock went ahead by {minutes} minutes; it is {clock} now. What is entered from now on bears that time. If it is wrong, put the clock right: the record keeps its order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The laptop&apos;s clock went back by {minutes} minutes. The record&apos;s time does not: it is {clock}, and goes on from there. Everything keeps its order.</source>
        <translation>
            <numerusform>The laptop&apos;s clock went back by {minutes} minute. The record&apos;s time does not: it is {clock}, and goes on from there. Everything keeps its order.</numerusform>
            <numerusform>The laptop&apos;s clock went back by {minutes} minutes. The record&apos;s time does not: it is {clock}, and goes on from there. Everything keeps its order.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message numerus="yes">
        <source>{number} to decide</source>
        <translation>
            <numerusform>{number} to decide</numerusform>
            <numerusform>{number} to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message numerus="yes">
        <source>{number} people</source>
        <translation>
            <numerusform>{number} person</numerusform>
            <numerusform>{number} people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlancePanel</name>
    <message numerus="yes">
        <source>{many} not in the room itself.</source>
        <translation>
            <numerusform>{many} not in the room itself.</numerusform>
            <numerusform>{many} not in the room itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} things are still open.</source>
        <translation>
            <numerusform>{number} thing is still open.</numerusform>
            <numerusform>{number} things are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} people are here.</source>
        <translation>
            <numerusform>{number} person is here.</numerusform>
            <numerusform>{number} people are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} and {number} more</source>
        <translation>
            <numerusform>{shown} and {number} more</numerusform>
            <numerusform>{shown} and {number} more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message numerus="yes">
        <source>Nobody has touched the desk for a while: it locks in {seconds} seconds. Any key or a click keeps it open; nothing that is typed is lost.</source>
        <translation>
            <numerusform>Nobody has touched the desk for a while: it locks in {seconds} second. Any key or a click keeps it open; nothing that is typed is lost.</numerusform>
            <numerusform>Nobody has touched the desk for a while: it locks in {seconds} seconds. Any key or a click keeps it open; nothing that is typed is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastPlanCard</name>
    <message numerus="yes">
        <source>{number} brought from the record of {day}</source>
        <translation>
            <numerusform>{number} brought from the record of {day}</numerusform>
            <numerusform>{number} brought from the record of {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} typed</source>
        <translation>
            <numerusform>{number} typed</numerusform>
            <numerusform>{number} typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettingOut</name>
    <message numerus="yes">
        <source>{number} papers were saved to {folder}</source>
        <translation>
            <numerusform>{number} paper was saved to {folder}</numerusform>
            <numerusform>{number} papers were saved to {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockingCard</name>
    <message numerus="yes">
        <source>{number} minutes</source>
        <translation>
            <numerusform>{number} minute</numerusform>
            <numerusform>{number} minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinuteTaker</name>
    <message numerus="yes">
        <source>A break: {number} not tagged yet. The key for that is {key}.</source>
        <translation>
            <numerusform>A break: {number} not tagged yet. The key for that is {key}.</numerusform>
            <numerusform>A break: {number} not tagged yet. The key for that is {key}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreCard</name>
    <message numerus="yes">
        <source>{number} noted</source>
        <translation>
            <numerusform>{number} noted</numerusform>
            <numerusform>{number} noted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenThings</name>
    <message numerus="yes">
        <source>{number} things are open</source>
        <translation>
            <numerusform>{number} thing is open</numerusform>
            <numerusform>{number} things are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} open</source>
        <translation>
            <numerusform>{number} open</numerusform>
            <numerusform>{number} open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwedCard</name>
    <message numerus="yes">
        <source>Show {number} more, owed later</source>
        <translation>
            <numerusform>Show {number} more, owed later</numerusform>
            <numerusform>Show {number} more, owed later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnProcedure</name>
    <message numerus="yes">
        <source>And {number} more.</source>
        <translation>
            <numerusform>And {number} more.</numerusform>
            <numerusform>And {number} more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfessionalsCard</name>
    <message numerus="yes">
        <source>{number} professionals</source>
        <translation>
            <numerusform>{number} professional</numerusform>
            <numerusform>{number} professionals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message numerus="yes">
        <source>{number} to answer before the seal</source>
        <translation>
            <numerusform>{number} to answer before the seal</numerusform>
            <numerusform>{number} to answer before the seal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralsCard</name>
    <message numerus="yes">
        <source>{number} to raise</source>
        <translation>
            <numerusform>{number} to raise</numerusform>
            <numerusform>{number} to raise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsCard</name>
    <message numerus="yes">
        <source>{number} still to come</source>
        <translation>
            <numerusform>{number} still to come</numerusform>
            <numerusform>{number} still to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondHand</name>
    <message numerus="yes">
        <source>{name} releases {number} of these copies with their own secret.</source>
        <translation>
            <numerusform>{name} releases {number} of these copies with their own secret.</numerusform>
            <numerusform>{name} releases {number} of these copies with their own secret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message numerus="yes">
        <source>{number} open</source>
        <translation>
            <numerusform>{number} open</numerusform>
            <numerusform>{number} open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkPanel</name>
    <message numerus="yes">
        <source>{number} not tagged yet. F, O, A or P tags the chosen one.</source>
        <translation>
            <numerusform>{number} not tagged yet. F, O, A or P tags the chosen one.</numerusform>
            <numerusform>{number} not tagged yet. F, O, A or P tags the chosen one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{untagged} not tagged yet.</source>
        <translation>
            <numerusform>{untagged} not tagged yet.</numerusform>
            <numerusform>{untagged} not tagged yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{wanting} alleged without a source.</source>
        <translation>
            <numerusform>{wanting} alleged without a source.</numerusform>
            <numerusform>{wanting} alleged without a source.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>Wait {seconds} seconds before you try again.</source>
        <translation>
            <numerusform>Wait {seconds} second before you try again.</numerusform>
            <numerusform>Wait {seconds} seconds before you try again.</numerusform>
        </translation>
    </message>
</context>
</TS>
