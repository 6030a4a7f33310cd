using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire form of a list of <see cref="Evento"/>.</summary>
internal static class FormaEventi
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <param name="elemento">Name of the list: <c>Eventi</c> or <c>Storia</c>.</param>
    public static void Write(XmlWriter writer, string elemento, IReadOnlyList<Evento>? eventi) =>
        writer.WriteList(elemento, "Evento", Ns, eventi, static (writer, evento) =>
        {
            writer.WriteElementString("Cursore", Ns, evento.Cursore);
            writer.WriteEnum("TipoEvento", Ns, evento.Tipo);
            writer.WriteDateTime("DataOra", Ns, evento.Istante);
            writer.WriteOptional("IdDomanda", Ns, evento.IdDomanda);
            writer.WriteOptional("NumeroDomanda", Ns, evento.NumeroDomanda);
            writer.WriteOptional("Prestazione", Ns, evento.CodicePrestazione);
            writer.WriteOptional("StatoDomanda", Ns, evento.Stato is { } stato ? NomiWire.Name(stato) : null);
            writer.WriteOptional("Progressivo", Ns, evento.Minore);
            writer.WriteOptional("NumeroProtocollo", Ns, evento.NumeroProtocollo);
            writer.WriteOptional("Riferimento", Ns, evento.Riferimento);
            writer.WriteOptional("Dettaglio", Ns, evento.Dettaglio);
        });

    public static IReadOnlyList<Evento> Read(XmlReader reader) => reader.ReadList(static reader =>
    {
        var evento = new Evento("", default, default, null, null, null, null, null, null, null, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Cursore": evento = evento with { Cursore = reader.ReadText() }; break;
                case "TipoEvento": evento = evento with { Tipo = reader.ReadEnum<TipoEvento>() }; break;
                case "DataOra": evento = evento with { Istante = reader.ReadDateTime() }; break;
                case "IdDomanda": evento = evento with { IdDomanda = reader.ReadText() }; break;
                case "NumeroDomanda": evento = evento with { NumeroDomanda = reader.ReadLong() }; break;
                case "Prestazione": evento = evento with { CodicePrestazione = reader.ReadText() }; break;
                case "StatoDomanda": evento = evento with { Stato = reader.ReadEnum<Stato>() }; break;
                case "Progressivo": evento = evento with { Minore = reader.ReadInt() }; break;
                case "NumeroProtocollo": evento = evento with { NumeroProtocollo = reader.ReadText() }; break;
                case "Riferimento": evento = evento with { Riferimento = reader.ReadText() }; break;
                case "Dettaglio": evento = evento with { Dettaglio = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return evento;
    });
}
