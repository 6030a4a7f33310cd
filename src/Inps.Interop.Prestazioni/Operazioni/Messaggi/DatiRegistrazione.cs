using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>What the registration gave to a domanda.</summary>
/// <param name="NumeroProtocollo">Null while the protocol number is deferred (<see cref="StatoDomanda.DaProtocollare"/>).</param>
/// <param name="NumeroPratica">The patronato's own reference, echoed.</param>
public sealed record DatiRegistrazione(
    long NumeroDomanda,
    string IdDomanda,
    StatoDomanda Stato,
    DateTimeOffset Presentazione,
    string? NumeroProtocollo,
    DateTimeOffset? DataProtocollo,
    string? NumeroPratica)
{
    /// <summary>True when the protocol number will be given later (seed: "in un secondo momento").</summary>
    public bool ProtocollazioneDifferita => NumeroProtocollo is null;

    internal void Write(XmlWriter writer, string ns)
    {
        writer.WriteElementString("NumeroDomanda", ns, XmlConvert.ToString(NumeroDomanda));
        writer.WriteElementString("IdDomanda", ns, IdDomanda);
        writer.WriteElementString("StatoDomanda", ns, NomiWire.Name(Stato));
        writer.WriteDateTime("DataOraPresentazione", ns, Presentazione);
        writer.WriteOptional("NumeroProtocollo", ns, NumeroProtocollo);
        writer.WriteOptional("DataProtocollo", ns, DataProtocollo);
        writer.WriteElementString("ProtocollazioneDifferita", ns, NomiWire.Name(ProtocollazioneDifferita));
        writer.WriteOptional("NumeroPratica", ns, NumeroPratica);
    }
}

/// <summary>Collects the registration while the children of a result element are read.</summary>
internal sealed class LetturaRegistrazione
{
    private long? numeroDomanda;
    private string idDomanda = "";
    private StatoDomanda stato;
    private DateTimeOffset presentazione;
    private string? numeroProtocollo;
    private DateTimeOffset? dataProtocollo;
    private string? numeroPratica;

    /// <returns>False when the child is not one of these: the reader has not moved.</returns>
    public bool TryRead(XmlReader reader, string nome)
    {
        switch (nome)
        {
            case "NumeroDomanda": numeroDomanda = reader.ReadLong(); break;
            case "IdDomanda": idDomanda = reader.ReadText(); break;
            case "StatoDomanda": stato = NomiWire.Parse<StatoDomanda>(reader.ReadText()); break;
            case "DataOraPresentazione": presentazione = reader.ReadDateTime(); break;
            case "NumeroProtocollo": numeroProtocollo = reader.ReadText(); break;
            case "DataProtocollo": dataProtocollo = reader.ReadDateTime(); break;
            case "NumeroPratica": numeroPratica = reader.ReadText(); break;
            default: return false;
        }

        return true;
    }

    /// <returns>Null when there was no NumeroDomanda.</returns>
    public DatiRegistrazione? ToDati() => numeroDomanda is { } numero
        ? new(numero, idDomanda, stato, presentazione, numeroProtocollo, dataProtocollo, numeroPratica)
        : null;
}
