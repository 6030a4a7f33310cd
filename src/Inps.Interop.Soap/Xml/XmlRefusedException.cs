using System.Xml;

namespace Inps.Interop.Soap.Xml;

/// <summary>A document that the hardened reader refuses although it may be XML: a DTD, an encoding, a bound.</summary>
public sealed class XmlRefusedException : XmlException
{
    internal XmlRefusedException(string messaggioIt, string messageEn, int line, int column)
        : base(messageEn, innerException: null, line, column)
    {
        MessaggioIt = messaggioIt;
        MessageEn = messageEn;
    }

    /// <summary>The Italian sentence: what was seen and what is accepted.</summary>
    public string MessaggioIt { get; }

    /// <summary>The same in English, without the position that <see cref="Exception.Message"/> adds.</summary>
    public string MessageEn { get; }
}
