using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>The delivery of a lotto's result, as StatoLotto tells it.</summary>
/// <param name="PagineConsegnate">Pages that were acknowledged.</param>
/// <param name="Tentativi">Attempts in vain since the last of them.</param>
public sealed record ConsegnaInStato(
    string Indirizzo,
    StatoConsegna Stato,
    int PagineConsegnate,
    int Tentativi,
    DateTimeOffset? ProssimoTentativo,
    string? UltimoErrore,
    DateTimeOffset? DataOraConclusione)
{
    internal static ConsegnaInStato Read(XmlReader reader)
    {
        var read = new ConsegnaInStato("", default, 0, 0, null, null, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Indirizzo": read = read with { Indirizzo = reader.ReadText() }; break;
                case "StatoConsegna": read = read with { Stato = NomiWire.Parse<StatoConsegna>(reader.ReadText()) }; break;
                case "PagineConsegnate": read = read with { PagineConsegnate = reader.ReadInt() }; break;
                case "Tentativi": read = read with { Tentativi = reader.ReadInt() }; break;
                case "ProssimoTentativo": read = read with { ProssimoTentativo = reader.ReadDateTime() }; break;
                case "UltimoErrore": read = read with { UltimoErrore = reader.ReadText() }; break;
                case "DataOraConclusione": read = read with { DataOraConclusione = reader.ReadDateTime() }; break;
                default: reader.Skip(); break;
            }
        }

        return read;
    }

    internal void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("Consegna", ns);
        writer.WriteElementString("Indirizzo", ns, Indirizzo);
        writer.WriteElementString("StatoConsegna", ns, NomiWire.Name(Stato));
        writer.WriteElementString("PagineConsegnate", ns, XmlConvert.ToString(PagineConsegnate));
        writer.WriteElementString("Tentativi", ns, XmlConvert.ToString(Tentativi));
        WriteInstant(writer, "ProssimoTentativo", ProssimoTentativo);
        writer.WriteOptional("UltimoErrore", ns, UltimoErrore);
        WriteInstant(writer, "DataOraConclusione", DataOraConclusione);
        writer.WriteEndElement();
    }

    private static void WriteInstant(XmlWriter writer, string nome, DateTimeOffset? istante)
    {
        if (istante is { } value)
        {
            writer.WriteDateTime(nome, SpaziNomi.InvioMassivo, value);
        }
    }
}
