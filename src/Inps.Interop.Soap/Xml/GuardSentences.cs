namespace Inps.Interop.Soap.Xml;

/// <summary>What a caller is told about a bound it went beyond.</summary>
internal static class GuardSentences
{
    public static XmlRefusedException Refusal(GuardFinding finding, XmlLimits limits, int line, int column)
    {
        var (it, en) = finding switch
        {
            GuardFinding.Dtd => (
                "Il messaggio contiene una dichiarazione DOCTYPE (DTD) o altro markup \"<!\", che in un messaggio SOAP è vietato.",
                "The message holds a DOCTYPE (DTD) or other \"<!\" markup, which is forbidden in a SOAP message."),
            GuardFinding.TooDeep => (
                $"Gli elementi sono annidati oltre il massimo di {limits.MaxDepth} livelli.",
                $"Elements are nested deeper than the maximum of {limits.MaxDepth} levels."),
            GuardFinding.TooManyAttributes => (
                $"Un elemento ha più di {limits.MaxAttributes} attributi.",
                $"An element has more than {limits.MaxAttributes} attributes."),
            GuardFinding.AttributeTooLong => (
                $"Il valore di un attributo supera il massimo di {limits.MaxAttributeLength} caratteri.",
                $"The value of an attribute is longer than the maximum of {limits.MaxAttributeLength} characters."),
            GuardFinding.NameTooLong => (
                $"Il nome di un elemento o di un attributo supera il massimo di {limits.MaxNameLength} caratteri.",
                $"The name of an element or attribute is longer than the maximum of {limits.MaxNameLength} characters."),
            _ => (
                $"Il messaggio supera il massimo di {limits.MaxCharacters} caratteri.",
                $"The message is longer than the maximum of {limits.MaxCharacters} characters."),
        };
        return new XmlRefusedException(it, en, line, column);
    }
}
