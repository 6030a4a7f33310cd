using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire form of <see cref="AzioneRichiesta"/>: the element is there even when nothing is to be done (AT-64).</summary>
internal static class FormaAzioni
{
    private const string Ns = SpaziNomi.GestioneDomande;

    public static void Write(XmlWriter writer, IReadOnlyList<AzioneRichiesta> azioni) =>
        writer.WriteList("AzioniRichieste", "AzioneRichiesta", Ns, azioni, static (writer, azione) =>
        {
            writer.WriteElementString("Codice", Ns, azione.Codice);
            writer.WriteElementString("Descrizione", Ns, azione.Descrizione);
            writer.WriteOptional("Scadenza", Ns, azione.Scadenza);
            writer.WriteOptional("IdRichiestaIntegrazione", Ns, azione.IdRichiestaIntegrazione);
            writer.WriteOptional("Progressivo", Ns, azione.Minore);
        });

    public static IReadOnlyList<AzioneRichiesta> Read(XmlReader reader) => reader.ReadList(static reader =>
    {
        var azione = new AzioneRichiesta("", "");
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Codice": azione = azione with { Codice = reader.ReadText() }; break;
                case "Descrizione": azione = azione with { Descrizione = reader.ReadText() }; break;
                case "Scadenza": azione = azione with { Scadenza = reader.ReadDateTime() }; break;
                case "IdRichiestaIntegrazione": azione = azione with { IdRichiestaIntegrazione = reader.ReadText() }; break;
                case "Progressivo": azione = azione with { Minore = reader.ReadInt() }; break;
                default: reader.Skip(); break;
            }
        }

        return azione;
    });
}
