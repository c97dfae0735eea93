"""What no case may hold of a real person, in the words of several languages: doses, dates, titles, places."""

import re

_NUMBERS = (
    r"\d+(?:[.,]\d+)?|(?:a )?(?:half|quarter of) an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|fifteen|twenty|fifty|hundred|(?:a )?few|several|eine?[sn]?|ein halbes|zwei|drei|vier|fünf|zehn|une?|deux|trois"
    r"|quatre|cinq|dix|un[oa]|dos|tres|cuatro|cinco|diez|medio"
)
_UNITS = (
    r"mg|mcg|[µμ]g|micrograms?|milligrams?|mikrogramm|milligramm|microgrammes?|milligrammes?|microgramos?|miligramos?"
    r"|ml/kg|mg/kg|g/kg|iu|international units|millilit(?:re|er)s?(?= of)"
)
DOSE = re.compile(rf"\b(?:{_NUMBERS})\s?(?:{_UNITS})\b|\b\d+(?:[.,]\d+)?(?:{_UNITS})\b|\bper kilo", re.IGNORECASE)

_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
    r"|[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre"
    r"|[Dd]écembre|[Ee]nero|[Ff]ebrero|[Mm]arzo|[Aa]bril|[Mm]ayo|[Jj]unio|[Jj]ulio|[Aa]gosto|[Ss]eptiembre|[Oo]ctubre"
    r"|[Nn]oviembre|[Dd]iciembre)"
)
_ORDINALS = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twelfth|eleventh|twentieth"
    r"|twenty-\w+|thirtieth|thirty-first)"
)
_BORN = r"(?i:date of birth|DOB|born on|geboren am|Geburtsdatum|née? le|date de naissance|fecha de nacimiento)"
CALENDAR = re.compile(
    r"\b(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}-\d{1,2}-\d{4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?: of| de)? {_MONTHS}|{_MONTHS} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|{_ORDINALS} of {_MONTHS}|{_MONTHS} (?:the )?{_ORDINALS}|{_BORN})\b"
)

SURNAME = r"(?:(?:de|van|von|der|den|du|la|le) )*[A-ZÀ-ÖØ-Þ](?:[a-zà-ÿ]{%s,}|['’][A-Z][a-zà-ÿ]+)"
_TITLES = (
    r"Dr|Dra|Doctor|Doktor|Docteur|Doctora|Dott|Dottoressa|Prof|Professor|Professeur|Mr|Mrs|Ms|Mx|Miss|Nurse|Sister"
    r"|Sir|Lady|Frau|Herrn?|Schwester|Monsieur|Madame|Mademoiselle|Mme|Mlle|Señor|Señora|Señorita|Sra?|Don|Doña|Signora?|Sig"
    r"|Mevrouw|Meneer|Fru|Herra|Rouva|Pan|Pani|Senhora?"
)
TITLED = re.compile(rf"\b(?:{_TITLES})\.? {SURNAME % 1}")

_CITIES = """Aberdeen Amsterdam Antwerp Athens Atlanta Baltimore Bangalore Bangkok Barcelona Basel Beijing
Belfast Berlin Bern Birmingham Bologna Bonn Bordeaux Boston Brisbane Bristol Brussels Bucharest
Budapest Cairo Cambridge Cardiff Chennai Chicago Cologne Copenhagen Cork Delhi Dortmund Dresden
Dublin Durham Düsseldorf Edinburgh Frankfurt Freiburg Geneva Genoa Ghent Glasgow Gothenburg Graz
Groningen Göttingen Hamburg Hannover Heidelberg Helsinki Houston Innsbruck Istanbul Jena
Johannesburg Karachi Kiel Krakow Kyiv Köln Lagos Lahore Lausanne Leeds Leicester Leiden Leipzig
Leuven Lille Linz Lisbon Liverpool London Lyon Madrid Mainz Malmö Manchester Marburg Marseille
Melbourne Montpellier Montreal Moscow Mumbai Munich München Münster Nairobi Nantes Naples Newcastle
Nottingham Oslo Oxford Philadelphia Porto Prague Riga Rome Rotterdam Salzburg Santiago Seoul Seville
Sheffield Shanghai Singapore Southampton Stockholm Strasbourg Stuttgart Tallinn Toronto Toulouse
Tübingen Turin Turku Ulm Uppsala Utrecht Vancouver Vienna Wien Vilnius Warsaw Würzburg York Zagreb
Zurich Zürich"""
_FAMOUS = (
    r"Addenbrooke|Great Ormond Street|Charité|Mayo Clinic|Johns Hopkins|Karolinska|Rigshospitalet|SickKids|Bambino Ges"
    r"|Inselspital|Alder Hey|Hôpital Necker|Necker Hospital|Evelina|Vall d['’]Hebron|La Paz|Boston Children"
)
_HOUSES = r"Hospital|Infirmary|Clinic|Klinik|Klinikum|Spital|Krankenhaus|Hôpital|Medical Cent(?:re|er)|Children['’]s"
PLACE = re.compile(
    rf"\b(?:{'|'.join(_CITIES.split())})\b|\b(?:{_FAMOUS})"
    rf"|\b[A-ZÀ-Þ][\w.]+(?:['’]s)? (?:{_HOUSES})\b"
    r"|\b(?:Hôpital|Hospital|Klinikum|CHU|Clínica|Ospedale) (?:de |di |du |von )?[A-ZÀ-Þ]\w+"
)
"""Hospitals by name and large cities; a city that is also a first name is left to the reader."""
