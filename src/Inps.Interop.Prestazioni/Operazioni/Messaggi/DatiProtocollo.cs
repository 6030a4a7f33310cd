using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>The protocol entry of a document, and where its receipt is.</summary>
/// <param name="Numero">Null while it is deferred.</param>
/// <param name="IdDocumento">To be asked for with ScaricaDocumento; null where the operation makes no receipt.</param>
public sealed record DatiProtocollo(string? Numero, DateTimeOffset? Data, string? IdDocumento)
{
    internal void Write(XmlWriter writer, string ns)
    {
        writer.WriteOptional("NumeroProtocollo", ns, Numero);
        writer.WriteOptional("DataProtocollo", ns, Data);
        writer.WriteSiNo("ProtocollazioneDifferita", ns, Numero is null);
        writer.WriteOptional("IdDocumento", ns, IdDocumento);
    }
}

/// <summary>Collects a protocol entry while the children of a result element are read.</summary>
internal sealed class LetturaProtocollo
{
    private string? numero;
    private DateTimeOffset? data;
    private string? idDocumento;
    private bool presente;

    /// <returns>False when the child is not one of these: the reader has not moved.</returns>
    public bool TryRead(XmlReader reader, string nome)
    {
        switch (nome)
        {
            case "NumeroProtocollo": numero = reader.ReadText(); break;
            case "DataProtocollo": data = reader.ReadDateTime(); break;
            case "ProtocollazioneDifferita": presente = true; reader.Skip(); break;
            case "IdDocumento": idDocumento = reader.ReadText(); break;
            default: return false;
        }

        return true;
    }

    /// <returns>Null when there was no entry.</returns>
    public DatiProtocollo? ToDati() => presente ? new(numero, data, idDocumento) : null;
}
