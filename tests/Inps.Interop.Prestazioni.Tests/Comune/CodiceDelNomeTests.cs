using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class CodiceDelNomeTests
{
    [Theory]
    [InlineData("ROSSI", "RSS")]
    [InlineData("FO", "FOX")]
    [InlineData("DE LUCA", "DLC")]
    [InlineData("D'Alò", "DLA")]
    [InlineData("Müller", "MLL")]
    [InlineData("Ñandú", "NND")]
    [InlineData("Aiello", "LLA")]
    [InlineData("O", "OXX")]
    public void Surname_LeavesItsLetters(string cognome, string codice) =>
        CodiceDelNome.OfCognome(cognome, codice).Should().BeTrue();

    [Theory]
    [InlineData("MARIO", "MRA")]
    [InlineData("GIANFRANCO", "GFR")]
    [InlineData("AL", "LAX")]
    [InlineData("Maria Chiara", "MCH")]
    [InlineData("Noè", "NOE")]
    [InlineData("Robert", "RRT")]
    [InlineData("Marco", "MRC")]
    public void Name_LeavesItsLetters(string nome, string codice) =>
        CodiceDelNome.OfNome(nome, codice).Should().BeTrue();

    [Fact]
    public void FourConsonants_SkipTheSecond_OnlyInTheName()
    {
        CodiceDelNome.OfNome("ROBERTO", "RRT").Should().BeTrue();
        CodiceDelNome.OfNome("ROBERTO", "RBR").Should().BeFalse();
        CodiceDelNome.OfCognome("ROBERTO", "RBR").Should().BeTrue();
    }
}
