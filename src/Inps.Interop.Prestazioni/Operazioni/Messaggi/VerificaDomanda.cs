using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of VerificaDomanda, of any prestazione: the whole check, nothing stored.</summary>
public sealed record VerificaDomandaRichiesta(Prestazione Prestazione, DomandaDiPrestazione Domanda) : IMessaggio, IRichiestaDiPrestazione<VerificaDomandaRichiesta>
{
    public const string Operazione = "VerificaDomanda";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no domanda in it.</exception>
    public static VerificaDomandaRichiesta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        DomandaDiPrestazione? domanda = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (nome == prestazione.ElementoDomanda)
                {
                    domanda = prestazione.Mappatura.Read(atBodyChild);
                }
                else
                {
                    atBodyChild.Skip();
                }
            }
        }

        return new(prestazione, domanda ?? throw new FormatException($"{Operazione} holds no {prestazione.ElementoDomanda}."));
    }

    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement(Operazione, Prestazione.Namespace);
        writer.WriteStartElement("request", Prestazione.Namespace);
        Prestazione.Mappatura.Write(writer, Domanda);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>Answer of VerificaDomanda.</summary>
/// <param name="Riepilogo">The domanda as it would be registered; null when it would not.</param>
/// <param name="RegoleNonVerificate">Codes of the rules that could not be decided.</param>
public sealed record VerificaDomandaRisposta(
    Prestazione Prestazione,
    EsitoBlocco Esito,
    DomandaDiPrestazione? Riepilogo,
    IReadOnlyList<EsitoMinore> Minori,
    IReadOnlyList<string> RegoleNonVerificate) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static VerificaDomandaRisposta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        DomandaDiPrestazione? riepilogo = null;
        IReadOnlyList<EsitoMinore> minori = [];
        IReadOnlyList<string> nonVerificate = [];
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Riepilogo": riepilogo = ReadRiepilogo(atBodyChild, prestazione); break;
                case "MinoriEsito": minori = EsitoMinore.ReadAll(atBodyChild); break;
                case Messaggi.RegoleNonVerificate.Elemento: nonVerificate = Messaggi.RegoleNonVerificate.Read(atBodyChild); break;
                default: return false;
            }

            return true;
        });
        return new(prestazione, esito, riepilogo, minori, nonVerificate);
    }

    public void Write(XmlWriter writer)
    {
        var ns = Prestazione.Namespace;
        Cornice.WriteRisposta(writer, ns, VerificaDomandaRichiesta.Operazione, Esito, () =>
        {
            if (Riepilogo is not null)
            {
                writer.WriteBlock("Riepilogo", ns, Riepilogo, Prestazione.Mappatura.Write);
            }

            EsitoMinore.WriteAll(writer, ns, Minori);
            Messaggi.RegoleNonVerificate.Write(writer, ns, RegoleNonVerificate);
        });
    }

    private static DomandaDiPrestazione? ReadRiepilogo(XmlReader reader, Prestazione prestazione)
    {
        DomandaDiPrestazione? riepilogo = null;
        foreach (var _ in reader.Children())
        {
            riepilogo = prestazione.Mappatura.Read(reader);
        }

        return riepilogo;
    }
}
