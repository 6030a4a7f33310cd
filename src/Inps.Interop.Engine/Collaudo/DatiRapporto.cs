namespace Inps.Interop.Engine.Collaudo;

/// <summary>What a report of the collaudo says.</summary>
public sealed record DatiRapporto
{
    public required string Ente { get; init; }

    public required string Denominazione { get; init; }

    public required DateTimeOffset Istante { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string EmessoDa { get; init; }

    public required IReadOnlyList<GruppoRapporto> Gruppi { get; init; }

    public int Richiesti => Gruppi.Sum(gruppo => gruppo.Voci.Count(voce => voce.IsRichiesto));

    /// <summary>Of the required ones.</summary>
    public int Superati => Gruppi.Sum(gruppo => gruppo.Voci.Count(voce => voce is { IsRichiesto: true, Superato: not null }));

    public bool IsCompleto => Superati == Richiesti;
}

/// <summary>Scenarios under one heading.</summary>
public sealed record GruppoRapporto(string Titolo, IReadOnlyList<VoceRapporto> Voci);

/// <summary>One scenario.</summary>
/// <param name="Superato">Null when it was not passed.</param>
public sealed record VoceRapporto(string Codice, string Titolo, bool IsRichiesto, ScenarioSuperato? Superato);
