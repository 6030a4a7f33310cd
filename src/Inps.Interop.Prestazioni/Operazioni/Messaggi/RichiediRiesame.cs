using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of RichiediRiesame (ALAS-44..46).</summary>
public sealed record RichiediRiesameRichiesta(Testata Testata, string IdDomanda, string Motivazione, IReadOnlyList<Allegato> Allegati)
    : IMessaggio, IRichiesta<RichiediRiesameRichiesta>
{
    public const string Operazione = "RichiediRiesame";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static RichiediRiesameRichiesta Read(XmlReader atBodyChild)
    {
        string idDomanda = "", motivazione = "";
        IReadOnlyList<Allegato> allegati = [];
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "Motivazione": motivazione = atBodyChild.ReadElementContentAsString(); break;
                case "Allegati": allegati = AllegatiXml.Read(atBodyChild); break;
                default: return false;
            }

            return true;
        });
        return new(testata, idDomanda, motivazione, allegati);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteElementString("IdDomanda", ns, IdDomanda);
        writer.WriteElementString("Motivazione", ns, Motivazione);
        if (Allegati.Count > 0)
        {
            writer.WriteBlock("Allegati", ns, Allegati, AllegatiXml.WriteContent);
        }
    });
}

/// <summary>A riesame as registered.</summary>
/// <param name="CodiceSede">INPS office that examines it; null in the answer of AnnullaRiesame.</param>
public sealed record RiesameRegistrato(string IdDomanda, string IdRiesame, StatoRiesame Stato, string? CodiceSede, DatiProtocollo Protocollo)
{
    internal void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteElementString("IdDomanda", ns, IdDomanda);
        writer.WriteElementString("IdRiesame", ns, IdRiesame);
        writer.WriteEnum("StatoRiesame", ns, Stato);
        writer.WriteOptional("CodiceSede", ns, CodiceSede);
        Protocollo.Write(writer, ns);
    }

    /// <summary>Reads an answer that holds a riesame as registered.</summary>
    internal static EsitoBlocco ReadRisposta(XmlReader reader, out RiesameRegistrato? riesame)
    {
        var protocollo = new LetturaProtocollo();
        var read = new RiesameRegistrato("", "", default, null, new DatiProtocollo(null, null, null));
        var esito = Cornice.ReadRisposta(reader, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": read = read with { IdDomanda = reader.ReadText() }; break;
                case "IdRiesame": read = read with { IdRiesame = reader.ReadText() }; break;
                case "StatoRiesame": read = read with { Stato = reader.ReadEnum<StatoRiesame>() }; break;
                case "CodiceSede": read = read with { CodiceSede = reader.ReadText() }; break;
                default: return protocollo.TryRead(reader, nome);
            }

            return true;
        });
        riesame = protocollo.ToDati() is { } dati ? read with { Protocollo = dati } : null;
        return esito;
    }
}

/// <summary>Answer of RichiediRiesame.</summary>
/// <param name="Riesame">Null when none was registered.</param>
public sealed record RichiediRiesameRisposta(EsitoBlocco Esito, RiesameRegistrato? Riesame) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static RichiediRiesameRisposta Read(XmlReader atBodyChild) => new(RiesameRegistrato.ReadRisposta(atBodyChild, out var riesame), riesame);

    public void Write(XmlWriter writer) =>
        Cornice.WriteRisposta(writer, SpaziNomi.GestioneDomande, RichiediRiesameRichiesta.Operazione, Esito, () => Riesame?.Write(writer));
}
