using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>The SOAP header block that ties together the messages about one lotto (ModI, NONBLOCK_PULL_SOAP and NONBLOCK_PUSH_SOAP).</summary>
public static class IntestazioneCorrelazione
{
    public const string Nome = "X-Correlation-ID";

    /// <param name="valore">The NumeroLotto.</param>
    public static void Write(XmlWriter writer, string valore) => writer.WriteElementString("im", Nome, SpaziNomi.InvioMassivo, valore);
}
